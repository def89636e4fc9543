package org.wavefield.planted.stray;

class Stray {}
