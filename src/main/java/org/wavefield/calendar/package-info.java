/**
 * The calendar of a study's waves: recurrence, fixed days and events, shifts for holidays, and the hours at which
 * fieldings open and close.
 *
 * <p>May import: the core, {@code study}, {@code instrument}, {@code audit}, {@code agenda}, {@code outbox} and
 * {@code platform}.
 */
package org.wavefield.calendar;
