/**
 * REST for vendors and for researchers' scripts.
 *
 * <p>May import: the core, the application and {@code platform}; no other delivery package.
 */
package org.wavefield.api;
