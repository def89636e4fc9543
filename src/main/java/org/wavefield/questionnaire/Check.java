package org.wavefield.questionnaire;

/**
 * A rule that an answer has to satisfy, with a message of its own.
 *
 * @param id names the check within its item
 * @param must what has to hold; the answer is refused only where this is false, not where it is unknown
 * @param origin where it is written
 */
public record Check(String id, Expression must, Origin origin) {}
