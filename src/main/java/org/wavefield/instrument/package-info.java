/**
 * Reads the studies under {@code questionnaires/}, checks them, publishes versions, and knows their texts in every
 * language.
 *
 * <p>May import: the core and {@code platform}.
 */
package org.wavefield.instrument;
