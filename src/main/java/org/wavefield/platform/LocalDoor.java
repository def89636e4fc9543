package org.wavefield.platform;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The door for commands of the same person beside a running local application: a file that only its owner can read says
 * where the application is, and holds a token that is good for as long as it runs. Where no file is configured, as in every
 * installation that is not local, there is no door.
 */
@ApplicationScoped
public class LocalDoor {

    /** Setting that says where the file is. */
    static final String FILE = "wavefield.local.door";

    private static final int TOKEN_BYTES = 32;

    private final Optional<Path> file;
    private final byte[] token;

    LocalDoor(@ConfigProperty(name = FILE) Optional<Path> file) {
        this.file = file;
        this.token = randomToken();
    }

    void open(@ObservesAsync HttpServerStart started) {
        file.ifPresent(
                door -> write(door, "http://127.0.0.1:" + started.options().getPort()));
    }

    void close(@Observes ShutdownEvent event) {
        file.ifPresent(door -> {
            try {
                Files.deleteIfExists(door);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Whether somebody comes through the door; takes the same time whatever is wrong with the token. */
    boolean lets(String presented) {
        return file.isPresent() && MessageDigest.isEqual(token, presented.getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * What a door's file says.
     *
     * @return empty if there is no door
     */
    public static Optional<Key> find(Path file) {
        try {
            List<String> lines = Files.readAllLines(file, StandardCharsets.US_ASCII);
            return lines.size() == 2 ? Optional.of(new Key(lines.get(0), lines.get(1))) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private void write(Path door, String address) {
        try {
            OwnerOnly.write(door, address + "\n" + new String(token, StandardCharsets.US_ASCII) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] randomToken() {
        byte[] random = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encode(random);
    }

    /**
     * What opens the door.
     *
     * @param address of the running application
     * @param token to be sent as {@code Authorization: Local <token>}
     */
    public record Key(String address, String token) {

        /** The value of the header {@code Authorization}. */
        public String authorization() {
            return LocalDoorMechanism.SCHEME + token;
        }

        /** Says nothing of the token, so that no log holds it. */
        @Override
        public String toString() {
            return address;
        }
    }
}
