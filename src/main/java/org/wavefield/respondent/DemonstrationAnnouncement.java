package org.wavefield.respondent;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.wavefield.platform.Announcement;
import org.wavefield.study.Fielding;
import org.wavefield.study.Fieldings;

/** Where a local stack runs, what respondents can click on. */
@ApplicationScoped
@Priority(2)
class DemonstrationAnnouncement implements Announcement {

    private final Fieldings fieldings;
    private final boolean local;
    private final int port;

    DemonstrationAnnouncement(
            Fieldings fieldings,
            @ConfigProperty(name = "wavefield.local.active", defaultValue = "false") boolean local,
            @ConfigProperty(name = "quarkus.http.port") int port) {
        this.fieldings = fieldings;
        this.local = local;
        this.port = port;
    }

    @Override
    public List<String> lines() {
        return local ? fieldings.openToEveryone().stream().map(this::line).toList() : List.of();
    }

    private String line(Fielding fielding) {
        LocalFielding shown = LocalFielding.of(fielding);
        return shown.name() + ": http://localhost:" + port + shown.address();
    }
}
