package org.wavefield.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/** Who changed what, when and why. Entries are only added, and a change of any of them shows. */
@ApplicationScoped
public class AuditTrail {

    /** The action of an entry that says that the head before it was not signed by Wavefield. */
    static final String UNSIGNED = "audit.unsigned_head";

    private static final Logger LOG = Logger.getLogger(AuditTrail.class);

    private final AuditTable table;
    private final Seal seal;
    private final CurrentActor actor;
    private final Clock clock;
    private final TransactionSynchronizationRegistry transactions;

    /** The last head that this node knows of: the database may be set back, a running node is not. */
    private final AtomicReference<Head> remembered = new AtomicReference<>(Head.START);

    AuditTrail(
            AuditTable table,
            Seal seal,
            CurrentActor actor,
            Clock clock,
            TransactionSynchronizationRegistry transactions) {
        this.table = table;
        this.seal = seal;
        this.actor = actor;
        this.clock = clock;
        this.transactions = transactions;
    }

    /**
     * Records a change within the transaction that makes it: both are there, or neither. Who makes it is found by itself.
     * Until the transaction ends, whoever else records a change waits.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(Change change) {
        Actor who = actor.get();
        AuditTable.Signed found = table.lock();
        Head head = seal.signed(found.head(), found.signature())
                ? found.head()
                : add(found.head(), Actor.SYSTEM, unsigned(found.head()));
        add(head, who, change);
    }

    /** Who acts now, and would be recorded. */
    public Actor actor() {
        return actor.get();
    }

    /** The newest changes of one subject, the newest first. */
    public List<AuditEntry> of(String subject) {
        return table.of(subject);
    }

    /**
     * Looks through the whole chain, as it stands now.
     *
     * @param kept heads that were kept elsewhere, such as in the log
     */
    public Verification verify(List<Head> kept) {
        List<Head> known = new ArrayList<>(kept);
        known.add(remembered.get());
        Verification verification = table.check(known);
        if (verification instanceof Verification.Intact intact) {
            remember(intact.head());
        }
        return verification;
    }

    /** The chain goes on from a head that is not ours, for work must; but it says so for ever. */
    private static Change unsigned(Head head) {
        return new Change(UNSIGNED, "audit", Optional.empty(), null, Map.of("head", head.toString()), Optional.empty());
    }

    private Head add(Head head, Actor who, Change change) {
        Link link = Link.after(
                head.hash(),
                new AuditEntry(
                        head.sequence() + 1,
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        new Actor(Texts.storable(who.name()), who.kind()),
                        Texts.storable(change.action()),
                        Texts.storable(change.subject()),
                        change.study().map(Texts::storable),
                        Optional.ofNullable(change.before()).map(CanonicalJson::of),
                        Optional.ofNullable(change.after()).map(CanonicalJson::of),
                        change.reason().map(Texts::storable)));
        table.add(link);
        transactions.registerInterposedSynchronization(new OnceCommitted(link.head()));
        return link.head();
    }

    /** Knows no head any more, as a node that has just started. */
    void forget() {
        remembered.set(Head.START);
    }

    private void remember(Head head) {
        remembered.accumulateAndGet(head, (one, other) -> one.sequence() > other.sequence() ? one : other);
    }

    /** Writes the head to the log, so that it leaves the database. */
    private final class OnceCommitted implements Synchronization {

        private final Head head;

        private OnceCommitted(Head head) {
            this.head = head;
        }

        @Override
        public void beforeCompletion() {
            // The entry is written already.
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                LOG.infof("Audit head %s", head);
                remember(head);
            }
        }
    }
}
