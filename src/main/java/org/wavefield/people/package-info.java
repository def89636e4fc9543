/**
 * People who sign in, and what each may do in which study.
 *
 * <p>May import: {@code audit} and {@code platform}.
 */
package org.wavefield.people;
