package org.wavefield.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SubscriptionCheckTest {

    @Test
    void mail_is_refused_where_there_is_no_mail_server() {
        SubscriptionCheck check = new SubscriptionCheck(new Mails(null, null, Optional.of(" ")), null);

        assertThat(check.mistakes(new SubscriptionWish("microcode", "mail", "ada@example.org", List.of("opened"))))
                .singleElement()
                .satisfies(mistake -> {
                    assertThat(mistake.field()).isEqualTo("address");
                    assertThat(mistake.sentence()).contains("no mail server", "Choose a webhook");
                });
    }
}
