/**
 * Messages to the outside, written in the transaction that decides them and sent after it: callbacks, mail,
 * notifications.
 *
 * <p>May import: {@code agenda}, {@code audit} and {@code platform}.
 */
package org.wavefield.outbox;
