package org.wavefield.outbox;

/** A message was written; fired within the transaction that did. */
record LetterWritten() {}
