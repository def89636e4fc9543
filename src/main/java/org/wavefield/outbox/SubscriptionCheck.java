package org.wavefield.outbox;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds what is wrong with a wish. */
@Singleton
class SubscriptionCheck {

    private static final Pattern MAIL_ADDRESS =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9]([A-Za-z0-9.-]{0,180}[A-Za-z0-9])?");

    private final Mails mails;
    private final Webhooks webhooks;

    SubscriptionCheck(Mails mails, Webhooks webhooks) {
        this.mails = mails;
        this.webhooks = webhooks;
    }

    /** All mistakes, in the order of the form. */
    List<Mistake> mistakes(SubscriptionWish wish) {
        List<Mistake> mistakes = new ArrayList<>();
        Optional<Channel> channel = Channel.of(wish.channel());
        if (channel.isEmpty()) {
            mistakes.add(new Mistake("channel", "Choose mail or webhook."));
        }
        channel.flatMap(way -> address(way, wish.address()))
                .ifPresent(sentence -> mistakes.add(new Mistake("address", sentence)));
        if (wish.kinds().isEmpty()) {
            mistakes.add(new Mistake("kinds", "Choose at least one thing to be told of."));
        }
        wish.kinds().stream()
                .filter(kind -> NotificationKind.of(kind).isEmpty())
                .findFirst()
                .ifPresent(unknown -> mistakes.add(new Mistake(
                        "kinds", "There is no notification of the kind “" + Reasons.shortened(unknown) + "”.")));
        return mistakes;
    }

    private Optional<String> address(Channel channel, String address) {
        return switch (channel) {
            case MAIL -> mail(address);
            case WEBHOOK -> webhook(address);
        };
    }

    private Optional<String> mail(String address) {
        if (!mails.configured()) {
            return Optional.of("This installation of Wavefield has no mail server, so it cannot send mail. Choose a "
                    + "webhook, or ask whoever runs it to configure one (quarkus.mailer).");
        }
        return MAIL_ADDRESS.matcher(address).matches()
                ? Optional.empty()
                : Optional.of("The address must be a mail address, like name@example.org.");
    }

    private Optional<String> webhook(String address) {
        try {
            webhooks.check(address);
            return Optional.empty();
        } catch (NotSent e) {
            return Optional.of(e.getMessage());
        }
    }
}
