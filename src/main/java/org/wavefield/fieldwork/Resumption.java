package org.wavefield.fieldwork;

/** What came of a resume code. */
public sealed interface Resumption {

    /** The interview goes on here; the secret that it had before is void. */
    record Resumed(InterviewId id, Secret secret) implements Resumption {}

    /** No interview that can go on has this code. */
    record NotFound() implements Resumption {}

    /** Too many codes were tried from there: later. */
    record TooMany() implements Resumption {}
}
