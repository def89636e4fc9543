package org.wavefield.instrument;

/** Reads the files of a study: all of it, or all that is wrong with it. */
public final class InstrumentReader {

    private InstrumentReader() {}

    /** Reads, checks and compiles. Nothing in the files makes this throw. */
    public static Reading read(StudyFiles files) {
        throw new UnsupportedOperationException("not yet");
    }
}
