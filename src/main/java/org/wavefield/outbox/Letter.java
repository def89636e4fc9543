package org.wavefield.outbox;

import java.util.Optional;
import java.util.UUID;

/**
 * A message to be written.
 *
 * @param decision what it is decided for, unique for ever: decided twice, it is written once
 * @param kind what it is about
 * @param study the code of the study that it is about, or empty
 * @param subscription whose it is; empty if it is nobody's
 * @param channel the way out
 * @param address a mail address, or the address of a webhook
 * @param subject one line
 * @param body the text of a mail, or the JSON document that a webhook gets
 */
record Letter(
        UUID id,
        String decision,
        String kind,
        String study,
        Optional<UUID> subscription,
        Channel channel,
        String address,
        String subject,
        String body) {}
