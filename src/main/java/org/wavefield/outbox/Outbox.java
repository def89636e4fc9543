package org.wavefield.outbox;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Sends what was written, outside of any transaction. It wakes up when a transaction that has written something is
 * through, and whenever somebody calls {@link #sendDue}: what failed, or what another node left, is sent by that.
 */
@ApplicationScoped
public class Outbox {

    private static final Logger LOG = Logger.getLogger(Outbox.class);
    private static final int AT_ONCE = 8;
    private static final int LAST_SECONDS = 5;

    private final Claims claims;
    private final OutboxSettings settings;
    private final Map<Channel, Transport> transports = new EnumMap<>(Channel.class);
    private final ExecutorService round = Executors.newSingleThreadExecutor(task -> thread(task, "outbox"));
    private final ExecutorService senders =
            Executors.newFixedThreadPool(AT_ONCE, task -> thread(task, "outbox-sender"));
    private final AtomicBoolean awake = new AtomicBoolean();

    Outbox(Claims claims, OutboxSettings settings, @All List<Transport> transports) {
        this.claims = claims;
        this.settings = settings;
        transports.forEach(transport -> this.transports.put(transport.channel(), transport));
    }

    /** Sends everything that is due; returns when it is sent, or put off. Any number of nodes may do it at once. */
    public void sendDue() {
        List<Claimed> claimed = claims.claim(AT_ONCE);
        while (!claimed.isEmpty()) {
            CompletableFuture.allOf(claimed.stream()
                            .map(message -> CompletableFuture.runAsync(() -> send(message), senders))
                            .toArray(CompletableFuture[]::new))
                    .join();
            claimed = claims.claim(AT_ONCE);
        }
    }

    /** A message that was sent but could not be marked keeps its lease: when that ends, it is sent again, with its id. */
    private void send(Claimed message) {
        Optional<String> failure = attempt(message);
        if (failure.isPresent()) {
            LOG.infof("Not sent: %s, attempt %d: %s", message, message.attempts(), failure.get());
            claims.failed(message, failure.get());
        } else {
            claims.sent(message);
        }
    }

    private Optional<String> attempt(Claimed message) {
        if (message.attempts() > settings.attempts()) {
            return Optional.of("Wavefield stopped each time while it sent this.");
        }
        try {
            transports.get(message.channel()).send(message);
            return Optional.empty();
        } catch (NotSent e) {
            return Optional.of(e.getMessage());
        } catch (RuntimeException e) {
            LOG.errorf(e, "Unexpected: %s", message);
            return Optional.of("Something unexpected happened here, which the log tells: " + Reasons.of(e));
        }
    }

    /** Soon, and not in the thread of whoever wrote it. Several that were written before it comes to it are one call. */
    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) LetterWritten letter) {
        if (awake.compareAndSet(false, true)) {
            round.execute(this::wakened);
        }
    }

    private void wakened() {
        awake.set(false);
        try {
            sendDue();
        } catch (RuntimeException e) {
            LOG.error("What is due was not all sent; it will be, with the next that is.", e);
        }
    }

    /** Returns when all is sent, or put off, that it has woken up for by now. */
    void quiet() throws InterruptedException, ExecutionException {
        round.submit(() -> {}).get();
    }

    /** What is on its way has this time to arrive; the rest stays in its table. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        round.shutdown();
        round.awaitTermination(LAST_SECONDS, TimeUnit.SECONDS);
        senders.shutdown();
    }

    private static Thread thread(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }
}
