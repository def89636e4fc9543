/**
 * The one room that knows CEL, the language of conditions and computed values: it compiles, type-checks and evaluates
 * them. An unanswered item is unknown, not null.
 *
 * <p>May import: the JDK, {@code questionnaire}, and {@code dev.cel}.
 */
package org.wavefield.expression;
