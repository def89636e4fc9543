package org.wavefield.planted.study;

public class Leaking {
    public StudyRow find() {
        return new StudyRow();
    }
}
