package org.wavefield.planted.study.nested;

class Nested {}
