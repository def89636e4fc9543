/**
 * The command line. It decides what runs before Quarkus starts.
 *
 * <p>May import: the core, the application and {@code platform}; no other delivery package.
 */
package org.wavefield.command;
