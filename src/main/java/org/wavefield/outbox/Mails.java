package org.wavefield.outbox;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Sends mails by the configured mail server. */
@ApplicationScoped
class Mails implements Transport {

    /** Carries the message's id, as its Message-ID does, for those whose mail server changes that. */
    static final String HEADER = "X-Wavefield-Message";

    private final ReactiveMailer mailer;
    private final OutboxSettings settings;
    private final Optional<String> from;

    Mails(
            ReactiveMailer mailer,
            OutboxSettings settings,
            @ConfigProperty(name = "quarkus.mailer.from") Optional<String> from) {
        this.mailer = mailer;
        this.settings = settings;
        this.from = from.filter(address -> !address.isBlank());
    }

    @Override
    public Channel channel() {
        return Channel.MAIL;
    }

    /** Whether there is a mail server to send by. */
    boolean configured() {
        return from.isPresent();
    }

    @Override
    public void send(Claimed message) throws NotSent {
        String sender = from.orElseThrow(() -> new NotSent("No mail server is configured here."));
        Mail mail = Mail.withText(message.address(), message.subject(), message.body())
                .addHeader("Message-ID", messageId(message.id(), sender))
                .addHeader(HEADER, message.id().toString())
                .addHeader("Auto-Submitted", "auto-generated");
        try {
            mailer.send(mail).await().atMost(settings.timeout());
        } catch (RuntimeException e) {
            throw new NotSent("The mail server did not take it: " + Reasons.of(e), e);
        }
    }

    private static String messageId(UUID id, String sender) {
        String domain = sender.substring(sender.lastIndexOf('@') + 1).replaceAll("[^A-Za-z0-9.-]", "");
        return "<" + id + "@" + (domain.isEmpty() ? "wavefield" : domain) + ">";
    }
}
