/**
 * The audit trail: who changed what, when and why, as a chain of hashes whose head is anchored outside its table.
 *
 * <p>May import: {@code platform}.
 */
package org.wavefield.audit;
