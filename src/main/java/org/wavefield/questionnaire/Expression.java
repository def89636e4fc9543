package org.wavefield.questionnaire;

/**
 * A condition or a computed value as its author wrote it, in CEL.
 *
 * @param text the expression
 * @param origin where its first character stands
 */
public record Expression(String text, Origin origin) {}
