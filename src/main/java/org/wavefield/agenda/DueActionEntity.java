package org.wavefield.agenda;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

@Entity
@Table(name = "due_action")
class DueActionEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(updatable = false)
    String kind;

    @Column(updatable = false)
    String subject;

    @Column(updatable = false)
    String key;

    @Column(name = "due_at")
    Instant dueAt;

    @Column(name = "next_at")
    Instant nextAt;

    @Enumerated(EnumType.STRING)
    ActionState state;

    @Column(name = "lease_owner")
    String leaseOwner;

    @Column(name = "lease_until")
    Instant leaseUntil;

    int attempts;

    @Column(name = "last_error")
    String lastError;

    @Column(name = "done_at")
    Instant doneAt;

    String what;

    /** Brings it to its end. */
    void end(ActionState how, String said, Instant when) {
        state = how;
        what = said;
        doneAt = when;
        release();
    }

    /** Lets any node try it again from this hour on. */
    void release(Instant from) {
        nextAt = from.isBefore(dueAt) ? dueAt : from;
        release();
    }

    private void release() {
        leaseOwner = null;
        leaseUntil = null;
    }

    DueAction toDue() {
        return new DueAction(id, kind, subject, key, dueAt, attempts);
    }

    AgendaEntry toEntry() {
        return new AgendaEntry(
                id,
                kind,
                subject,
                key,
                dueAt,
                nextAt,
                state,
                attempts,
                Optional.ofNullable(lastError),
                Optional.ofNullable(doneAt),
                Optional.ofNullable(what));
    }
}
