package org.wavefield.audit;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Which entries are wanted.
 *
 * @param studies only entries that belong to one of these, by code; empty for all, those of no study among them
 * @param study only entries of this one
 * @param actor only what this one did
 * @param action only this action, or all that begin with it and a dot
 * @param from only entries from this moment on
 * @param until only entries before this moment
 */
public record AuditFilter(
        Optional<Collection<String>> studies,
        Optional<String> study,
        Optional<String> actor,
        Optional<String> action,
        Optional<Instant> from,
        Optional<Instant> until) {

    /** All entries there are. */
    public static final AuditFilter ALL = new AuditFilter(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public AuditFilter {
        studies = studies.map(List::copyOf);
    }
}
