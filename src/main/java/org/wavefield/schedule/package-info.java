/**
 * Timed work: it calls the application when something is due.
 *
 * <p>May import: the core, the application and {@code platform}; no other delivery package.
 */
package org.wavefield.schedule;
