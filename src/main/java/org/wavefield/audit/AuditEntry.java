package org.wavefield.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * A change that was recorded.
 *
 * @param sequence its number, from 1, without gaps
 * @param at when, to the microsecond
 * @param actor who
 * @param action what was done: {@code fielding.open}
 * @param subject to what: {@code fielding:12}
 * @param study code of the study that it belongs to, if to any
 * @param before what was there, as JSON with sorted keys
 * @param after what is there since, as JSON with sorted keys
 * @param reason why, where one was given
 */
public record AuditEntry(
        long sequence,
        Instant at,
        Actor actor,
        String action,
        String subject,
        Optional<String> study,
        Optional<String> before,
        Optional<String> after,
        Optional<String> reason) {}
