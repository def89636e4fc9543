package org.wavefield.outbox;

/**
 * Something in what a person wants that cannot be done.
 *
 * @param field the name of what is wrong: {@code study}, {@code channel}, {@code address}, {@code kinds}
 * @param sentence what is wrong, and what would be right
 */
public record Mistake(String field, String sentence) {}
