package org.wavefield.outbox;

import java.util.List;

/**
 * What a person wants to be told, and where; nothing in it is checked yet.
 *
 * @param study the code of a study
 * @param channel {@code mail} or {@code webhook}
 * @param address a mail address, or the address of a webhook
 * @param kinds codes of {@link NotificationKind}
 */
public record SubscriptionWish(String study, String channel, String address, List<String> kinds) {
    public SubscriptionWish {
        address = address.strip();
        kinds = List.copyOf(kinds);
    }
}
