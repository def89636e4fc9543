package org.wavefield.platform;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where a local stack runs, how to sign in to its demonstration account. */
@ApplicationScoped
@Priority(1)
class ResearcherAnnouncement implements Announcement {

    private final Optional<String> password;
    private final int port;

    ResearcherAnnouncement(
            @ConfigProperty(name = "wavefield.local.researcher-password") Optional<String> password,
            @ConfigProperty(name = "quarkus.http.port") int port) {
        this.password = password;
        this.port = port;
    }

    @Override
    public List<String> lines() {
        return password.map(word -> List.of("Researchers: http://localhost:" + port
                        + "/admin (sign in as \"researcher\", password \"" + word + "\")"))
                .orElse(List.of());
    }
}
