package org.wavefield.agenda;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wavefield.agenda.Leases.Lease;

/** What falls due: planned within the transaction of whoever plans it, and done when its hour has come, exactly once. */
@ApplicationScoped
public class Agenda {

    private final EntityManager entities;
    private final Leases leases;
    private final Effects effects;
    private final Clock clock;

    Agenda(EntityManager entities, Leases leases, Effects effects, Clock clock) {
        this.entities = entities;
        this.leases = leases;
        this.effects = effects;
        this.clock = clock;
    }

    /**
     * Plans an action. If there is one of this key that waits or was dropped, it gets this hour; one that is done or has
     * died stays as it is.
     *
     * @return whether it is planned now
     */
    @Transactional
    public boolean plan(PlannedAction action) {
        return entities.createNativeQuery(
                                """
                                INSERT INTO due_action AS known (kind, subject, key, due_at, next_at, state, attempts)
                                VALUES (:kind, :subject, :key, :due, :due, 'PENDING', 0)
                                ON CONFLICT (key) DO UPDATE SET due_at = excluded.due_at, next_at = excluded.next_at,
                                    state = 'PENDING', attempts = 0, last_error = NULL, done_at = NULL, what = NULL,
                                    lease_owner = NULL, lease_until = NULL
                                WHERE known.state IN ('PENDING', 'DROPPED')
                                """)
                        .setParameter("kind", action.kind())
                        .setParameter("subject", action.subject())
                        .setParameter("key", action.key())
                        .setParameter("due", action.dueAt())
                        .executeUpdate()
                == 1;
    }

    /**
     * Takes an action back that waits.
     *
     * @return whether there was one
     */
    @Transactional
    public boolean cancel(String key) {
        return entities.createNativeQuery(
                                """
                                UPDATE due_action SET state = 'DROPPED', what = 'It was taken back.', done_at = :now,
                                    lease_owner = NULL, lease_until = NULL
                                WHERE key = :key AND state = 'PENDING'
                                """)
                        .setParameter("key", key)
                        .setParameter("now", clock.instant())
                        .executeUpdate()
                == 1;
    }

    /**
     * Lets an action that died be tried again at once.
     *
     * @return whether it was dead
     */
    @Transactional
    public boolean tryAgain(long id) {
        return entities.createNativeQuery(
                                """
                                UPDATE due_action SET state = 'PENDING', attempts = 0, done_at = NULL, what = NULL,
                                    next_at = greatest(due_at, :now)
                                WHERE id = :id AND state = 'DEAD'
                                """)
                        .setParameter("id", id)
                        .setParameter("now", clock.instant())
                        .executeUpdate()
                == 1;
    }

    /** The one with this key in the database. */
    @Transactional
    public Optional<AgendaEntry> find(long id) {
        return Optional.ofNullable(entities.find(DueActionEntity.class, id)).map(DueActionEntity::toEntry);
    }

    /** The one of this name. */
    @Transactional
    public Optional<AgendaEntry> find(String key) {
        return entries("where key = ?1", 1, key).stream().findFirst();
    }

    /** All that was ever planned for these subjects, by key. */
    @Transactional
    public Map<String, AgendaEntry> of(Set<String> subjects) {
        return entities.createQuery("from DueActionEntity where subject in :subjects", DueActionEntity.class)
                .setParameter("subjects", subjects)
                .getResultStream()
                .map(DueActionEntity::toEntry)
                .collect(Collectors.toMap(AgendaEntry::key, Function.identity()));
    }

    /** What waits for its hour, the next first; what is tried again later, among it. */
    @Transactional
    public List<AgendaEntry> upcoming(int most) {
        return entries("where state = PENDING and nextAt > ?1 order by nextAt, id", most, clock.instant());
    }

    /** What should have been done by now, the oldest first. */
    @Transactional
    public List<AgendaEntry> overdue(int most) {
        return entries("where state = PENDING and nextAt <= ?1 order by nextAt, id", most, clock.instant());
    }

    /** What somebody has to look at, the oldest first. */
    @Transactional
    public List<AgendaEntry> dead(int most) {
        return entries("where state = DEAD order by doneAt, id", most);
    }

    /** What came to its end by itself, the latest first. */
    @Transactional
    public List<AgendaEntry> done(int most) {
        return entries("where state in (DONE, DROPPED) order by doneAt desc, id desc", most);
    }

    /**
     * Does all that is due by the clock, each action in a transaction of its own, until nothing is left that this node can
     * do. Any number of nodes and threads may do so at once.
     *
     * @return how many actions were tried
     */
    public int runDue() {
        int tried = 0;
        Optional<Lease> lease = leases.take(effects.kinds());
        while (lease.isPresent()) {
            attempt(lease.get());
            tried++;
            lease = leases.take(effects.kinds());
        }
        return tried;
    }

    /** A failure is the action's own: it is kept with it, and the others go on. */
    private void attempt(Lease lease) {
        try {
            effects.realise(lease);
        } catch (RuntimeException failure) {
            leases.failed(lease, failure);
        }
    }

    private List<AgendaEntry> entries(String restriction, int most, Object... parameters) {
        var query = entities.createQuery("from DueActionEntity " + restriction, DueActionEntity.class)
                .setMaxResults(most);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query.getResultStream().map(DueActionEntity::toEntry).toList();
    }
}
