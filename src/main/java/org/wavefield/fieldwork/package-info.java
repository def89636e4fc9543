/**
 * Interviews: stored answers, dispositions, the quota ledger, quality flags, and the respondents' vault apart from
 * them.
 *
 * <p>May import: the core, {@code study}, {@code instrument} and {@code platform}.
 */
package org.wavefield.fieldwork;
