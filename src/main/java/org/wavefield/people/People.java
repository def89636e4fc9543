package org.wavefield.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Who there is. */
@ApplicationScoped
public class People {

    private static final String EVERYBODY =
            """
            SELECT coalesce(p.username, m.username) AS username, p.last_seen AS last_seen, m.study AS study, m.role AS role,
                   m.granted_at AS granted_at, m.granted_by AS granted_by, m.withdrawn_at AS withdrawn_at,
                   m.withdrawn_by AS withdrawn_by
            FROM person p FULL JOIN membership m ON m.username = p.username
            ORDER BY 1, m.study, m.role
            """;

    private final EntityManager entities;

    People(EntityManager entities) {
        this.entities = entities;
    }

    /** Everybody who has signed in or holds a role or has held one, by name. */
    @Transactional
    @SuppressWarnings("unchecked")
    public List<Person> all() {
        List<Tuple> rows = entities.createNativeQuery(EVERYBODY, Tuple.class).getResultList();
        Map<String, List<Tuple>> grouped = new LinkedHashMap<>();
        rows.forEach(row -> grouped.computeIfAbsent(row.get("username", String.class), name -> new ArrayList<>())
                .add(row));
        return grouped.entrySet().stream()
                .map(entry -> person(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Those who hold a role in one of the studies, or have held one, with what they hold in these. */
    @Transactional
    public List<Person> in(Predicate<String> studies) {
        return all().stream()
                .map(person -> new Person(
                        person.username(),
                        person.lastSeen(),
                        person.roles().stream()
                                .filter(held -> studies.test(held.study()))
                                .toList()))
                .filter(person -> !person.roles().isEmpty())
                .toList();
    }

    private static Person person(String username, List<Tuple> rows) {
        return new Person(
                username,
                moment(rows.get(0), "last_seen"),
                rows.stream()
                        .filter(row -> row.get("role") != null)
                        .map(People::held)
                        .toList());
    }

    private static Person.Held held(Tuple row) {
        return new Person.Held(
                row.get("study", String.class),
                row.get("role", String.class),
                row.get("granted_at", Instant.class),
                row.get("granted_by", String.class),
                moment(row, "withdrawn_at"),
                Optional.ofNullable(row.get("withdrawn_by", String.class)));
    }

    private static Optional<Instant> moment(Tuple row, String column) {
        return Optional.ofNullable(row.get(column, Instant.class));
    }
}
