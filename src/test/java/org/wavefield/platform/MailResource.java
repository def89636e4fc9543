package org.wavefield.platform;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/**
 * The mail server of the local stack, with an empty mailbox, for every {@code @QuarkusTest}: it is registered as a
 * service, so tests need not name it.
 */
public class MailResource implements QuarkusTestResourceLifecycleManager {

    private LocalMailServer mail;

    @Override
    public Map<String, String> start() {
        try {
            Path target = Files.createDirectories(Path.of("target"));
            Path mailbox = Files.createTempDirectory(target, "mail");
            mail = LocalMailServer.start(mailbox, Clock.systemUTC());
            return Map.of(
                    "quarkus.mailer.host",
                    LocalMailServer.LOOPBACK,
                    "quarkus.mailer.port",
                    Integer.toString(mail.port()),
                    "quarkus.mailer.from",
                    "wavefield@example.org",
                    LocalMailServer.MAILBOX,
                    mailbox.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        if (mail != null) {
            mail.close();
        }
    }
}
