package org.wavefield.outbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Entity
@Table(name = "subscription")
class SubscriptionEntity {

    @Id
    UUID id;

    @Column(updatable = false)
    String person;

    @Column(updatable = false)
    String study;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    Channel channel;

    String address;

    List<String> kinds;

    @Column(updatable = false)
    byte[] secret;

    @Column(name = "created_at", updatable = false)
    Instant createdAt;

    @Column(name = "removed_at")
    Instant removedAt;

    Subscription toRecord() {
        return new Subscription(
                id,
                person,
                study,
                channel,
                address,
                Arrays.stream(NotificationKind.values())
                        .filter(kind -> kinds.contains(kind.code()))
                        .toList(),
                createdAt,
                Optional.ofNullable(removedAt));
    }
}
