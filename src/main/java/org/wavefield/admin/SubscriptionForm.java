package org.wavefield.admin;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.wavefield.outbox.Channel;
import org.wavefield.outbox.Mistake;
import org.wavefield.outbox.NotificationKind;
import org.wavefield.outbox.Subscription;
import org.wavefield.outbox.SubscriptionWish;

/**
 * The form of a subscription, as it is filled in.
 *
 * @param studies what can be chosen
 * @param study what is chosen, as {@code channel}, {@code address} and {@code kinds}
 * @param mistakes what is wrong with it
 */
record SubscriptionForm(
        List<Choice> studies, List<Choice> channels, String address, List<Choice> kinds, List<Mistake> mistakes) {

    /** One of several that can be chosen. */
    record Choice(String value, String label, String hint, boolean chosen) {}

    /** With nothing filled in, but all kinds chosen. */
    static SubscriptionForm empty(List<String> studies) {
        return new SubscriptionForm(
                studies(studies, studies.size() == 1 ? studies.get(0) : ""),
                channels(Channel.MAIL.code()),
                "",
                kinds(Arrays.stream(NotificationKind.values())
                        .map(NotificationKind::code)
                        .toList()),
                List.of());
    }

    /** As a subscription is. */
    static SubscriptionForm of(Subscription subscription) {
        return refused(
                new SubscriptionWish(
                        subscription.study(),
                        subscription.channel().code(),
                        subscription.address(),
                        subscription.kinds().stream()
                                .map(NotificationKind::code)
                                .toList()),
                List.of(),
                List.of(subscription.study()));
    }

    /** As it was sent. */
    static SubscriptionForm refused(SubscriptionWish wish, List<Mistake> mistakes, List<String> studies) {
        return new SubscriptionForm(
                studies(studies, wish.study()),
                channels(wish.channel()),
                wish.address(),
                kinds(wish.kinds()),
                mistakes);
    }

    /** What is wrong with a field; empty if nothing is. */
    public String mistake(String field) {
        return mistakes.stream()
                .filter(mistake -> mistake.field().equals(field))
                .map(Mistake::sentence)
                .collect(Collectors.joining(" "));
    }

    private static List<Choice> studies(List<String> studies, String chosen) {
        return studies.stream()
                .map(study -> new Choice(study, study, "", study.equals(chosen)))
                .toList();
    }

    private static List<Choice> channels(String chosen) {
        return List.of(
                new Choice(Channel.MAIL.code(), "Mail", "to a mail address", chosen.equals(Channel.MAIL.code())),
                new Choice(
                        Channel.WEBHOOK.code(),
                        "Webhook",
                        "a signed HTTP request to a program of yours",
                        chosen.equals(Channel.WEBHOOK.code())));
    }

    private static List<Choice> kinds(List<String> chosen) {
        return Arrays.stream(NotificationKind.values())
                .map(kind -> new Choice(kind.code(), kind.label(), kind.meaning(), chosen.contains(kind.code())))
                .toList();
    }
}
