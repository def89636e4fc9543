/**
 * What falls due: actions with their hour in a table, each effective exactly once, whichever node gets to it.
 *
 * <p>May import: {@code audit} and {@code platform}.
 */
package org.wavefield.agenda;
