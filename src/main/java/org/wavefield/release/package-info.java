/**
 * Frozen data: exports, the disclosure sheet, retention and erasure.
 *
 * <p>May import: the core, {@code analysis} and what that rests on, and {@code platform}.
 */
package org.wavefield.release;
