/**
 * Weighting schemes and runs, stored estimates, trends, and waves fielded elsewhere.
 *
 * <p>May import: the core, {@code fieldwork} and what that rests on, and {@code platform}.
 */
package org.wavefield.analysis;
