package org.wavefield.outbox;

import java.util.Optional;
import java.util.UUID;

/**
 * A message that this sender alone may send until its lease ends.
 *
 * @param attempts how many there are with this one
 * @param secret what a webhook's messages are signed with
 */
record Claimed(
        UUID id,
        UUID lease,
        Channel channel,
        String address,
        String subject,
        String body,
        int attempts,
        Optional<byte[]> secret) {

    /** Says nothing of the secret, so that no log holds it. */
    @Override
    public String toString() {
        return channel.code() + " " + id;
    }
}
