/**
 * What everything stands on: clock, configuration, roles, error mapping, health, the local stack.
 *
 * <p>May import: none of the other packages.
 */
package org.wavefield.platform;
