package org.wavefield.command;

import io.quarkus.arc.All;
import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.wavefield.platform.Announcement;

/** The web application: says that it is ready, and waits to be stopped. */
@Dependent
@Unremovable
class Server implements QuarkusApplication {

    private final List<Announcement> announcements;
    private final int port;

    @Inject
    Server(@All List<Announcement> announcements, @ConfigProperty(name = "quarkus.http.port") int port) {
        this.announcements = announcements;
        this.port = port;
    }

    @Override
    public int run(String... arguments) {
        System.out.println("\nWavefield is ready: http://localhost:" + port + "/");
        announcements.stream()
                .flatMap(announcement -> announcement.lines().stream())
                .forEach(line -> System.out.println("  " + line));
        System.out.println("Ctrl+C stops it.");
        Quarkus.waitForExit();
        return 0;
    }
}
