/**
 * Charts and tables, for researchers and, where they are published, for everyone.
 *
 * <p>May import: the core, the application and {@code platform}; no other delivery package.
 */
package org.wavefield.results;
