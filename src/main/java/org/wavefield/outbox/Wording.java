package org.wavefield.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Makes a message of a notification: a text for people, a JSON document for programs. */
@Singleton
class Wording {

    private final ObjectMapper json;

    Wording(ObjectMapper json) {
        this.json = json;
    }

    /** The message that tells a subscription's address. */
    Letter letter(Notification notification, Subscription subscription, Instant now) {
        UUID id = UUID.randomUUID();
        return new Letter(
                id,
                notification.key() + " > " + subscription.id(),
                notification.kind(),
                notification.study(),
                Optional.of(subscription.id()),
                subscription.channel(),
                subscription.address(),
                notification.title(),
                switch (subscription.channel()) {
                    case MAIL -> text(notification, subscription);
                    case WEBHOOK -> document(id, notification, now);
                });
    }

    /** A message that says that it is a test. */
    Letter test(Subscription subscription, Instant now) {
        return letter(
                new Notification(
                        Notification.TEST,
                        subscription.study(),
                        "test:" + UUID.randomUUID(),
                        "Test from Wavefield",
                        "This is a test: what you asked to be told of the study " + subscription.study()
                                + " will arrive here.",
                        Map.of()),
                subscription,
                now);
    }

    private static String text(Notification notification, Subscription subscription) {
        String details = notification.details().entrySet().stream()
                .map(detail -> detail.getKey() + ": " + detail.getValue() + "\n")
                .collect(Collectors.joining());
        return notification.text() + "\n\n" + details + (details.isEmpty() ? "" : "\n")
                + "You get this because " + subscription.person()
                + " asked Wavefield to tell this address of the study "
                + subscription.study() + ".\n";
    }

    private String document(UUID id, Notification notification, Instant now) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", id.toString());
        document.put("kind", notification.kind());
        document.put("study", notification.study());
        document.put("title", notification.title());
        document.put("text", notification.text());
        document.put("details", notification.details());
        document.put("told_at", now.toString());
        try {
            return json.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
