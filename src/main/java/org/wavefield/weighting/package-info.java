/**
 * Design weights, calibration to margins, trimming and their diagnostics.
 *
 * <p>May import: the JDK and one library for linear algebra and distributions.
 */
package org.wavefield.weighting;
