package org.wavefield.planted.study;

class WaveManager {}
