package org.wavefield.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** Looks up what a person may do, each time that one is recognised, and remembers when that was. */
@ApplicationScoped
class Standings {

    /** Nobody needs to know it to the second, and a write for every request is none to read a page. */
    private static final Duration SEEN_TO_WITHIN = Duration.ofMinutes(5);

    private static final String STANDING =
            """
            SELECT m.study AS study, m.role AS role, p.last_seen AS seen
            FROM (SELECT CAST(:username AS text) AS username) who
            LEFT JOIN person p ON p.username = who.username
            LEFT JOIN membership m ON m.username = who.username AND m.withdrawn_at IS NULL
            """;
    private static final String SEE =
            """
            INSERT INTO person (username, last_seen) VALUES (:username, :now)
            ON CONFLICT (username) DO UPDATE SET last_seen = greatest(person.last_seen, excluded.last_seen)
            """;

    private final EntityManager entities;
    private final Clock clock;

    Standings(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** What the person, who is here now, may do. */
    @Transactional
    @SuppressWarnings("unchecked")
    public Memberships signedIn(String name) {
        String username = Usernames.canonical(name);
        List<Tuple> rows = entities.createNativeQuery(STANDING, Tuple.class)
                .setParameter("username", username)
                .getResultList();
        Instant seen = rows.get(0).get("seen", Instant.class);
        Instant now = clock.instant();
        if (seen == null || seen.isBefore(now.minus(SEEN_TO_WITHIN))) {
            entities.createNativeQuery(SEE)
                    .setParameter("username", username)
                    .setParameter("now", now)
                    .executeUpdate();
        }
        return new Memberships(rows.stream()
                .filter(row -> row.get("role") != null)
                .collect(Collectors.groupingBy(
                        row -> row.get("role", String.class),
                        Collectors.mapping(row -> row.get("study", String.class), Collectors.toSet()))));
    }
}
