/**
 * Weighted estimates, their variance, differences between waves and effects of experiments.
 *
 * <p>May import: the JDK, {@code weighting}, and the library that it uses.
 */
package org.wavefield.estimation;
