package org.wavefield.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What people want to be told. Everybody sees and changes what is theirs, and nothing else. */
@ApplicationScoped
public class Subscriptions {

    private static final int MOST = 50;
    private static final int SECRET_LENGTH = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final EntityManager entities;
    private final SubscriptionCheck check;
    private final SubscriptionLog log;
    private final Letters letters;
    private final Wording wording;
    private final Clock clock;

    Subscriptions(
            EntityManager entities,
            SubscriptionCheck check,
            SubscriptionLog log,
            Letters letters,
            Wording wording,
            Clock clock) {
        this.entities = entities;
        this.check = check;
        this.log = log;
        this.letters = letters;
        this.wording = wording;
        this.clock = clock;
    }

    /** Those of a person that were not removed, the oldest first. */
    @Transactional
    public List<Subscription> of(String person) {
        return entities.createQuery(
                        "from SubscriptionEntity where person = :person and removedAt is null order by createdAt, id",
                        SubscriptionEntity.class)
                .setParameter("person", person)
                .getResultStream()
                .map(SubscriptionEntity::toRecord)
                .toList();
    }

    /** The person's with this key, removed or not. */
    @Transactional
    public Optional<Subscription> find(String person, UUID id) {
        return own(person, id).map(SubscriptionEntity::toRecord);
    }

    /**
     * Adds one. That the person may know of the study, whoever calls this has checked.
     *
     * @param person the name that the person signs in with
     */
    @Transactional
    public Subscribing add(String person, SubscriptionWish wish) {
        List<Mistake> mistakes = check.mistakes(wish);
        if (mistakes.isEmpty() && of(person).size() >= MOST) {
            mistakes = List.of(new Mistake("address", "You have " + MOST + " subscriptions; remove one before."));
        }
        if (!mistakes.isEmpty()) {
            return new Subscribing.Refused(mistakes);
        }
        SubscriptionEntity subscription = created(person, wish);
        entities.persist(subscription);
        log.added(subscription.toRecord());
        return new Subscribing.Done(
                subscription.toRecord(),
                Optional.ofNullable(subscription.secret).map(secret -> new Signature(secret).shownSecret()));
    }

    private SubscriptionEntity created(String person, SubscriptionWish wish) {
        SubscriptionEntity subscription = new SubscriptionEntity();
        subscription.id = UUID.randomUUID();
        subscription.person = person;
        subscription.study = wish.study();
        subscription.channel = Channel.of(wish.channel()).orElseThrow();
        subscription.address = wish.address();
        subscription.kinds = wish.kinds().stream().distinct().toList();
        subscription.createdAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (subscription.channel == Channel.WEBHOOK) {
            subscription.secret = new byte[SECRET_LENGTH];
            RANDOM.nextBytes(subscription.secret);
        }
        return subscription;
    }

    /**
     * Changes where one of the person's goes, and what it tells of. Its study and its channel stay.
     *
     * @return empty if the person has no such subscription
     */
    @Transactional
    public Optional<Subscribing> change(String person, UUID id, String address, List<String> kinds) {
        return own(person, id).filter(found -> found.removedAt == null).map(found -> {
            SubscriptionWish wish = new SubscriptionWish(found.study, found.channel.code(), address, kinds);
            List<Mistake> mistakes = check.mistakes(wish);
            if (!mistakes.isEmpty()) {
                return new Subscribing.Refused(mistakes);
            }
            Subscription before = found.toRecord();
            found.address = wish.address();
            found.kinds = wish.kinds().stream().distinct().toList();
            letters.redirect(id, found.address);
            log.changed(before, found.toRecord());
            return new Subscribing.Done(found.toRecord(), Optional.empty());
        });
    }

    /**
     * Removes one of the person's. What it has not sent yet is not sent.
     *
     * @return empty if the person has no such subscription
     */
    @Transactional
    public Optional<Subscription> remove(String person, UUID id) {
        Optional<SubscriptionEntity> found = own(person, id).filter(own -> own.removedAt == null);
        found.ifPresent(own -> {
            own.removedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
            letters.withdraw(id);
            log.removed(own.toRecord());
        });
        return found.map(SubscriptionEntity::toRecord);
    }

    /**
     * Brings a removed one back, with its secret.
     *
     * @return empty if the person has not removed it
     */
    @Transactional
    public Optional<Subscription> restore(String person, UUID id) {
        Optional<SubscriptionEntity> found = own(person, id).filter(own -> own.removedAt != null);
        found.ifPresent(own -> {
            own.removedAt = null;
            log.restored(own.toRecord());
        });
        return found.map(SubscriptionEntity::toRecord);
    }

    /**
     * Sends a message that says that it is a test.
     *
     * @return empty if the person has no such subscription
     */
    @Transactional
    public Optional<Subscription> test(String person, UUID id) {
        Optional<Subscription> found =
                find(person, id).filter(own -> own.removedAt().isEmpty());
        found.ifPresent(own -> letters.write(wording.test(own, clock.instant())));
        return found;
    }

    private Optional<SubscriptionEntity> own(String person, UUID id) {
        return Optional.ofNullable(entities.find(SubscriptionEntity.class, id))
                .filter(found -> found.person.equals(person));
    }
}
