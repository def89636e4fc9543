/**
 * Cells, matching and the admission decision: who still has a place in the sample.
 *
 * <p>May import: the JDK and {@code questionnaire}.
 */
package org.wavefield.quota;
