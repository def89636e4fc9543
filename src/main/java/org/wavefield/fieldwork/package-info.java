/**
 * Interviews: stored answers, dispositions, the quota ledger, quality flags, and the respondents' vault apart from
 * them.
 *
 * <p>May import: the core, {@code study}, {@code instrument}, {@code audit}, {@code agenda}, {@code outbox} and {@code platform}.
 */
package org.wavefield.fieldwork;
