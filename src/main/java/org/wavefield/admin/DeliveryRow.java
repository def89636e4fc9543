package org.wavefield.admin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wavefield.outbox.Delivery;
import org.wavefield.outbox.Subscription;

/**
 * A message as a line of a table.
 *
 * @param address where it goes
 * @param state in words
 * @param created when it was decided
 * @param next when it is tried next; empty if it is not
 */
record DeliveryRow(Delivery delivery, String address, String state, Moment created, Optional<Moment> next) {

    static List<DeliveryRow> of(List<Delivery> deliveries, List<Subscription> subscriptions) {
        Map<UUID, Subscription> byId =
                subscriptions.stream().collect(Collectors.toMap(Subscription::id, Function.identity()));
        return deliveries.stream()
                .filter(delivery -> byId.containsKey(delivery.subscription()))
                .map(delivery -> of(delivery, byId.get(delivery.subscription())))
                .toList();
    }

    private static DeliveryRow of(Delivery delivery, Subscription subscription) {
        return new DeliveryRow(
                delivery,
                subscription.address(),
                switch (delivery.state()) {
                    case PENDING -> delivery.attempts() == 0 ? "on its way" : "tried again later";
                    case SENT -> "sent";
                    case DEAD -> "given up";
                },
                Moment.utc(delivery.createdAt()),
                Optional.of(delivery)
                        .filter(waiting -> waiting.state() == Delivery.State.PENDING && waiting.attempts() > 0)
                        .map(waiting -> Moment.utc(waiting.nextAttemptAt())));
    }
}
