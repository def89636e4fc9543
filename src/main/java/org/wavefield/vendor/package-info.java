/**
 * Panel vendors: their contracts, signed links in and out, callbacks and reconciliation.
 *
 * <p>May import: the core, {@code fieldwork} and what that rests on, {@code outbox} and {@code platform}.
 */
package org.wavefield.vendor;
