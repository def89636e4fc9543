package org.wavefield.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/** The demonstration accounts of the local stack, one for each role; none anywhere else. */
@ApplicationScoped
class LocalAccounts {

    private final Config config;

    LocalAccounts(Config config) {
        this.config = config;
    }

    List<Account> all() {
        return Stream.of(
                        account("Researchers", Roles.RESEARCHER),
                        account("Analysts", Roles.ANALYST),
                        account("Reviewers", Roles.REVIEWER),
                        account("Administrators", Roles.ADMIN))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Setting that holds the password of an account. */
    static String passwordSetting(String username) {
        return "wavefield.local." + username + "-password";
    }

    private Optional<Account> account(String title, String username) {
        return config.getOptionalValue(passwordSetting(username), String.class)
                .map(password -> new Account(title, username, password));
    }

    /**
     * An account.
     *
     * @param title who signs in with it
     */
    record Account(String title, String username, String password) {}
}
