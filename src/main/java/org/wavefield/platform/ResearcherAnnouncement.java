package org.wavefield.platform;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where a local stack runs, how to sign in to its demonstration accounts. */
@ApplicationScoped
@Priority(1)
class ResearcherAnnouncement implements Announcement {

    private final LocalAccounts accounts;
    private final int port;

    ResearcherAnnouncement(LocalAccounts accounts, @ConfigProperty(name = "quarkus.http.port") int port) {
        this.accounts = accounts;
        this.port = port;
    }

    @Override
    public List<String> lines() {
        return accounts.all().stream()
                .map(account -> account.title() + ": http://localhost:" + port + "/admin (sign in as \""
                        + account.username() + "\", password \"" + account.password() + "\")")
                .toList();
    }
}
