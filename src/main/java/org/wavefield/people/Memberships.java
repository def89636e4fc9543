package org.wavefield.people;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a person may do in which study.
 *
 * @param studies codes of studies, by role
 */
public record Memberships(Map<String, Set<String>> studies) {

    /** Of somebody who is in no study. */
    public static final Memberships NONE = new Memberships(Map.of());

    public Memberships {
        studies = studies.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> Set.copyOf(entry.getValue())));
    }

    /** The roles held in at least one study. */
    public Set<String> roles() {
        return studies.keySet();
    }

    /** Codes of the studies in which the role is held. */
    public Set<String> in(String role) {
        return studies.getOrDefault(role, Set.of());
    }
}
