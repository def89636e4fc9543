/**
 * The engine: answers in, route and next page out. It is one left fold over the pages, pure and without memory, so that
 * going back, resuming and two tabs cannot disagree.
 *
 * <p>May import: the JDK, {@code expression} and {@code questionnaire}.
 */
package org.wavefield.interview;
