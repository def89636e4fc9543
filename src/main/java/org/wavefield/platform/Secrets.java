package org.wavefield.platform;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/**
 * The passwords of one local installation, drawn when it first starts and kept in a file that only its owner can read.
 * They are letters and digits, so that they need quoting nowhere.
 */
final class Secrets {

    /** Who needs a password, and the name that it is kept under. */
    enum Holder {
        POSTGRES_SUPERUSER("postgres.superuser", 16),
        APPLICATION_DATABASE("postgres.wavefield", 16),
        KEYCLOAK_DATABASE("postgres.keycloak", 16),
        KEYCLOAK_ADMINISTRATOR("keycloak.administrator", 16),
        WEB_CLIENT("keycloak.client.wavefield", 32),
        SCRIPTS_CLIENT("keycloak.client.wavefield-scripts", 32),
        AUDIT("wavefield.audit", 32),
        /** Typed by people, so shorter; Keycloak slows down guessing. */
        ADMIN("keycloak.user.admin", 6),
        RESEARCHER("keycloak.user.researcher", 6),
        ANALYST("keycloak.user.analyst", 6),
        REVIEWER("keycloak.user.reviewer", 6);

        private final String key;
        private final int bytes;

        Holder(String key, int bytes) {
            this.key = key;
            this.bytes = bytes;
        }
    }

    private final Properties passwords;

    private Secrets(Properties passwords) {
        this.passwords = passwords;
    }

    /** Reads the file, draws what is missing in it, and writes it if anything was. */
    static Secrets keptIn(Path file) throws IOException {
        Properties passwords = new Properties();
        if (Files.exists(file)) {
            passwords.load(new StringReader(Files.readString(file)));
        }
        int known = passwords.size();
        for (Holder holder : Holder.values()) {
            passwords.computeIfAbsent(holder.key, key -> draw(holder.bytes));
        }
        if (passwords.size() > known) {
            StringWriter content = new StringWriter();
            passwords.store(content, "Passwords of this installation. Losing this file makes its database unreadable.");
            OwnerOnly.write(file, content.toString());
        }
        return new Secrets(passwords);
    }

    private static String draw(int bytes) {
        byte[] random = new byte[bytes];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    String of(Holder holder) {
        return passwords.getProperty(holder.key);
    }
}
