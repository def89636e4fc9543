/**
 * Simulated respondents from a population model. What they leave behind is marked as a rehearsal for ever.
 *
 * <p>May import: the core, {@code fieldwork} and what that rests on, and {@code platform}.
 */
package org.wavefield.rehearsal;
