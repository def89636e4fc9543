/**
 * Studies, country panels, waves and fieldings, and their life cycle.
 *
 * <p>May import: the core, {@code instrument}, {@code audit}, {@code agenda}, {@code outbox} and {@code platform}.
 */
package org.wavefield.study;
