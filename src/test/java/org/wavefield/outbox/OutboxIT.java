package org.wavefield.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wavefield.fieldwork.Database;
import org.wavefield.fieldwork.FieldworkStudy;
import org.wavefield.people.Granting;
import org.wavefield.people.Membership;
import org.wavefield.platform.MovableClock;
import org.wavefield.platform.Roles;
import org.wavefield.study.Studies;

/** Messages are decided once and sent at least once, with one id, whatever happens in between. */
@QuarkusTest
class OutboxIT {

    private static final Instant NOON = Instant.parse("2031-01-01T12:00:00Z");

    @Inject
    FieldworkStudy study;

    @Inject
    Studies studies;

    @Inject
    Subscriptions subscriptions;

    @Inject
    Granting granting;

    @Inject
    Deliveries deliveries;

    @Inject
    Notifications notifications;

    @Inject
    Outbox outbox;

    @Inject
    Claims claims;

    @Inject
    Mails mails;

    @Inject
    Mailbox mailbox;

    @Inject
    Database database;

    private final MovableClock clock = new MovableClock(NOON);
    private final String person = "ada-" + UUID.randomUUID();
    private final String address = UUID.randomUUID() + "@example.org";

    @BeforeEach
    void prepare() throws SQLException {
        QuarkusMock.installMockForType(clock, Clock.class);
        studies.register(study.version());
        database.change("UPDATE outbox_message SET state = 'DEAD', last_error = 'Of another test.', lease_owner = NULL,"
                + " lease_until = NULL WHERE state = 'PENDING'");
    }

    @Test
    void several_senders_at_once_send_each_message_once() throws Exception {
        List<UUID> messages = IntStream.range(0, 60)
                .mapToObj(i -> pending("mail", address, "Message " + i))
                .toList();

        atOnce(4, outbox::sendDue);

        assertThat(mailbox.ids(address)).containsExactlyInAnyOrderElementsOf(strings(messages));
        assertThat(database.ask("SELECT DISTINCT state || attempts FROM outbox_message WHERE address = ?", address))
                .containsExactly("SENT1");
    }

    @Test
    void message_of_a_sender_that_died_after_sending_is_sent_again_with_its_id() throws Exception {
        UUID message = pending("mail", address, "Sent twice");
        Claimed claimed = claims.claim(1).get(0);
        mails.send(claimed); // and here the sender dies

        outbox.sendDue();
        assertThat(mailbox.ids(address)).as("as long as the lease lasts").hasSize(1);
        clock.pass(Duration.ofMinutes(2));
        outbox.sendDue();

        assertThat(mailbox.ids(address)).containsExactly(message.toString(), message.toString());
        assertThat(mailbox.messageIds(address)).hasSize(2).containsOnly("<" + message + "@example.org>");
        assertThat(state(message)).isEqualTo("SENT");
    }

    @Test
    void sender_that_comes_back_when_its_lease_is_over_marks_nothing() throws Exception {
        UUID message = pending("mail", address, "Late");
        Claimed late = claims.claim(1).get(0);
        clock.pass(Duration.ofMinutes(2));
        Claimed second = claims.claim(1).get(0);

        claims.failed(late, "It took too long.");
        assertThat(state(message)).isEqualTo("PENDING");
        claims.sent(second);
        claims.failed(late, "It took too long.");

        assertThat(state(message)).isEqualTo("SENT");
        assertThat(second.id()).isEqualTo(late.id());
    }

    @Test
    void failure_is_tried_again_later_and_later_until_the_letter_is_dead_and_alarms() throws Exception {
        Subscription alarmed = subscribe("mail", address, "alarm");
        UUID message = pending("webhook", "https://127.0.0.1/hook", "Never arrives");
        List<Duration> waits = new ArrayList<>();

        for (int attempt = 1; attempt < 15; attempt++) {
            outbox.sendDue();
            assertThat(state(message)).isEqualTo("PENDING");
            Instant next = Instant.parse(database.ask(
                            "SELECT to_char(next_attempt_at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"')"
                                    + " FROM outbox_message WHERE id = ?",
                            message)
                    .get(0));
            waits.add(Duration.between(clock.instant(), next));
            clock.moveTo(next.minusMillis(2));
            outbox.sendDue();
            assertThat(database.ask("SELECT attempts FROM outbox_message WHERE id = ?", message))
                    .containsExactly(Integer.toString(attempt));
            clock.moveTo(next.plusMillis(2));
        }
        outbox.sendDue();

        assertThat(waits.get(0)).isBetween(Duration.ofSeconds(14), Duration.ofSeconds(31));
        assertThat(waits.get(5)).isBetween(Duration.ofMinutes(7), Duration.ofMinutes(17));
        assertThat(waits.get(13)).isBetween(Duration.ofHours(2), Duration.ofHours(7));
        assertThat(state(message)).isEqualTo("DEAD");
        assertThat(database.ask("SELECT last_error FROM outbox_message WHERE id = ?", message))
                .containsExactly("The address must be on the public internet; 127.0.0.1 is in a private network.");
        assertThat(database.ask(
                        "SELECT subject FROM outbox_message WHERE subscription_id = ? AND kind = 'alarm'",
                        alarmed.id()))
                .containsExactly("A message could not be delivered");
    }

    @Test
    void message_that_kills_its_senders_comes_to_an_end() throws Exception {
        UUID message = pending("mail", address, "Deadly");
        for (int attempt = 0; attempt < 15; attempt++) {
            assertThat(claims.claim(1)).hasSize(1); // and dies
            clock.pass(Duration.ofMinutes(3));
        }

        outbox.sendDue();

        assertThat(state(message)).isEqualTo("DEAD");
        assertThat(mailbox.ids(address)).isEmpty();
    }

    @Test
    void dead_letter_is_sent_again_with_its_id_to_where_the_subscription_goes_now() throws Exception {
        Subscription own = subscribe("mail", "wrong-" + address, "opened");
        tell("opened");
        outbox.quiet();
        UUID message = UUID.fromString(database.ask(
                        "SELECT id::text FROM outbox_message WHERE subscription_id = ? AND state = 'SENT'", own.id())
                .get(0));
        database.change(
                "UPDATE outbox_message SET state = 'DEAD', sent_at = NULL, last_error = 'No.' WHERE id = ?", message);
        assertThat(deliveries.dead(person, 10)).extracting(Delivery::id).containsExactly(message);
        assertThat(deliveries.sendAgain("somebody else", message)).isFalse();
        subscriptions.change(person, own.id(), address, List.of("opened"));

        assertThat(deliveries.sendAgain(person, message)).isTrue();
        outbox.quiet();

        assertThat(state(message)).isEqualTo("SENT");
        assertThat(mailbox.ids(address)).containsExactly(message.toString());
        assertThat(deliveries.sendAgain(person, message)).as("it is not dead").isFalse();
    }

    @Test
    void what_a_transaction_decided_that_is_rolled_back_is_never_sent() throws SQLException {
        Subscription own = subscribe("mail", address, "opened");
        String key = "test:" + UUID.randomUUID();

        QuarkusTransaction.begin();
        notifications.tell(opened(key));
        QuarkusTransaction.rollback();
        outbox.sendDue();

        assertThat(database.ask("SELECT key FROM notification WHERE key = ?", key))
                .isEmpty();
        assertThat(database.ask("SELECT id::text FROM outbox_message WHERE subscription_id = ?", own.id()))
                .isEmpty();
        assertThat(mailbox.ids(address)).isEmpty();
    }

    @Test
    void telling_outside_of_a_transaction_is_refused() {
        assertThatThrownBy(() -> notifications.tell(opened("test:" + UUID.randomUUID())))
                .isInstanceOf(TransactionalException.class);
    }

    @Test
    void what_several_tell_at_the_same_time_is_told_once() throws Exception {
        subscribe("mail", address, "opened");
        String key = "test:" + UUID.randomUUID();

        atOnce(4, () -> QuarkusTransaction.requiringNew().run(() -> notifications.tell(opened(key))));
        QuarkusTransaction.requiringNew().run(() -> notifications.tell(opened(key)));
        outbox.quiet();

        assertThat(database.ask("SELECT count(*) FROM outbox_message WHERE address = ?", address))
                .containsExactly("1");
        assertThat(mailbox.ids(address)).hasSize(1);
    }

    @Test
    void message_leaves_by_itself_soon_after_its_transaction() throws Exception {
        subscribe("mail", address, "opened");

        tell("opened");

        outbox.quiet();
        assertThat(mailbox.ids(address)).hasSize(1);
    }

    @Test
    void only_those_who_asked_for_this_kind_of_this_study_are_told() throws SQLException {
        Subscription opened = subscribe("mail", address, "opened");
        Subscription closed = subscribe("mail", address, "closed");
        Subscription removed = subscribe("mail", address, "opened");
        subscriptions.remove(person, removed.id());

        tell("opened");

        assertThat(database.ask("SELECT subscription_id::text FROM outbox_message WHERE address = ?", address))
                .containsExactly(opened.id().toString())
                .doesNotContain(closed.id().toString());
    }

    @Test
    void somebody_who_lost_the_role_in_a_study_is_no_longer_told_of_it() throws Exception {
        granting.grant(new Membership(person, "fieldwork", Roles.RESEARCHER));
        granting.grant(new Membership(person, "fieldwork", Roles.ANALYST));
        Subscription lasting = subscribe("webhook", "https://hooks.example.invalid/b", "opened");
        UUID waiting = pending("webhook", "https://hooks.example.invalid/b", "Waits");
        database.change("UPDATE outbox_message SET subscription_id = ? WHERE id = ?", lasting.id(), waiting);

        granting.withdraw(new Membership(person.toUpperCase(Locale.ROOT), "fieldwork", Roles.ANALYST));
        assertThat(subscriptions.find(person, lasting.id()).orElseThrow().removedAt())
                .isEmpty();
        granting.withdraw(new Membership(person.toUpperCase(Locale.ROOT), "fieldwork", Roles.RESEARCHER));
        tell("opened");

        assertThat(subscriptions.of(person)).isEmpty();
        assertThat(database.ask("SELECT id::text FROM outbox_message WHERE subscription_id = ?", lasting.id()))
                .containsExactly(waiting.toString());
        assertThat(state(waiting)).isEqualTo("DEAD");
        assertThat(database.ask(
                        "SELECT action FROM audit_entry WHERE subject = ? ORDER BY sequence",
                        "subscription:" + lasting.id()))
                .containsExactly("subscription.add", "subscription.remove");
    }

    @Test
    void removal_takes_back_what_waits_and_can_be_undone() throws Exception {
        Subscription own = subscribe("webhook", "https://hooks.example.invalid/a", "opened");
        UUID waiting = pending("webhook", "https://hooks.example.invalid/a", "Waits");
        database.change("UPDATE outbox_message SET subscription_id = ? WHERE id = ?", own.id(), waiting);

        subscriptions.remove(person, own.id());
        assertThat(state(waiting)).isEqualTo("DEAD");
        assertThat(subscriptions.of(person)).isEmpty();
        assertThat(subscriptions.remove(person, own.id())).isEmpty();

        subscriptions.restore(person, own.id());
        assertThat(subscriptions.of(person)).extracting(Subscription::id).containsExactly(own.id());
        assertThat(deliveries.dead(person, 10)).extracting(Delivery::id).containsExactly(waiting);
    }

    @Test
    void mistakes_name_their_fields_and_nothing_is_stored() {
        Subscribing refused = subscriptions.add(person, new SubscriptionWish("fieldwork", "pigeon", "ada", List.of()));
        Subscribing second = subscriptions.add(
                person, new SubscriptionWish("fieldwork", "mail", "ada@example.org\r\nBcc: all@x", List.of("nothing")));
        Subscribing third = subscriptions.add(
                person, new SubscriptionWish("fieldwork", "webhook", "http://127.0.0.1/hook", List.of("opened")));

        assertThat(((Subscribing.Refused) refused).mistakes())
                .extracting(Mistake::field)
                .containsExactly("channel", "kinds");
        assertThat(((Subscribing.Refused) second).mistakes())
                .extracting(Mistake::field)
                .containsExactly("address", "kinds");
        assertThat(((Subscribing.Refused) third).mistakes())
                .containsExactly(new Mistake("address", "The address must begin with https://."));
        assertThat(subscriptions.of(person)).isEmpty();
    }

    @Test
    void secret_of_a_webhook_is_shown_once_and_never_read_again() {
        Subscribing.Done done = (Subscribing.Done) subscriptions.add(
                person,
                new SubscriptionWish("fieldwork", "webhook", "https://hooks.example.invalid/a", List.of("opened")));

        assertThat(done.secret()).get().asString().hasSize(43);
        assertThat(done.toString()).doesNotContain(done.secret().orElseThrow());
        assertThat(subscriptions
                        .change(person, done.subscription().id(), "https://hooks.example.invalid/b", List.of("opened"))
                        .orElseThrow())
                .isInstanceOfSatisfying(Subscribing.Done.class, changed -> assertThat(changed.secret())
                        .isEmpty());
        assertThat(subscriptions.change(
                        "somebody else",
                        done.subscription().id(),
                        "https://hooks.example.invalid/b",
                        List.of("opened")))
                .isEmpty();
    }

    private Subscription subscribe(String channel, String to, String kind) {
        return ((Subscribing.Done)
                        subscriptions.add(person, new SubscriptionWish("fieldwork", channel, to, List.of(kind))))
                .subscription();
    }

    private void tell(String kind) {
        QuarkusTransaction.requiringNew()
                .run(() -> notifications.tell(new Notification(
                        kind, "fieldwork", "test:" + UUID.randomUUID(), "It happened", "It did.", Map.of("n", "1"))));
    }

    private static Notification opened(String key) {
        return new Notification("opened", "fieldwork", key, "It opened", "It did.", Map.of());
    }

    /** Written past the application, so that nobody wakes up to send it. */
    private UUID pending(String channel, String to, String subject) {
        UUID id = UUID.randomUUID();
        try {
            database.change(
                    "INSERT INTO outbox_message (id, decision, kind, study, channel, address, subject, body, created_at,"
                            + " state, attempts, next_attempt_at) VALUES (?, ?, 'opened', 'fieldwork', ?, ?, ?, 'A body',"
                            + " '2031-01-01T12:00Z', 'PENDING', 0, '2031-01-01T12:00Z')",
                    id,
                    id.toString(),
                    channel.toUpperCase(Locale.ROOT),
                    to,
                    subject);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return id;
    }

    private String state(UUID message) throws SQLException {
        return database.ask("SELECT state FROM outbox_message WHERE id = ?", message)
                .get(0);
    }

    private static List<String> strings(List<UUID> ids) {
        return ids.stream().map(UUID::toString).toList();
    }

    private static void atOnce(int threads, Runnable task) throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        CyclicBarrier barrier = new CyclicBarrier(threads);
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            running.add(executor.submit(() -> {
                barrier.await();
                task.run();
                return null;
            }));
        }
        for (Future<?> each : running) {
            each.get();
        }
        executor.shutdown();
    }
}
