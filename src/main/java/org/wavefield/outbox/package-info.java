/**
 * Messages to the outside, written in the transaction that decides them and sent after it: callbacks, mail,
 * notifications.
 *
 * <p>May import: the core and {@code platform}.
 */
package org.wavefield.outbox;
