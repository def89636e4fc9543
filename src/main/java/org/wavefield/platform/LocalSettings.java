package org.wavefield.platform;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/**
 * Where the local stack keeps its data and finds Keycloak, and its ports.
 *
 * @param directory everything that it keeps
 * @param keycloakHome the unpacked Keycloak
 * @param webPort of respondents' and researchers' pages
 * @param managementPort of health and metrics
 * @param keycloakPort of the identity provider
 */
public record LocalSettings(Path directory, Path keycloakHome, int webPort, int managementPort, int keycloakPort) {

    /** Name of the file that the door of a running application is. */
    static final String DOOR = "door";

    /** Reads them, with what is usual where nothing is said. */
    public static LocalSettings from(Config config) throws StartRefused {
        return new LocalSettings(
                directory(config),
                keycloakHome(config),
                config.getOptionalValue("quarkus.http.port", Integer.class).orElse(8080),
                config.getOptionalValue("quarkus.management.port", Integer.class)
                        .orElse(9000),
                config.getOptionalValue("wavefield.keycloak.port", Integer.class)
                        .orElse(8180));
    }

    /** Where a running local application leaves its door. */
    public static Path doorFile(Config config) {
        return directory(config).resolve(DOOR);
    }

    private static Path directory(Config config) {
        return Path.of(config.getOptionalValue("wavefield.local.directory", String.class)
                .orElse(".wavefield"));
    }

    private static Path keycloakHome(Config config) throws StartRefused {
        Optional<Path> configured =
                config.getOptionalValue("wavefield.keycloak.home", String.class).map(Path::of);
        return configured
                .or(LocalSettings::besideTheApplication)
                .map(Path::toAbsolutePath)
                .filter(LocalSettings::isKeycloak)
                .orElseThrow(() -> new StartRefused("Keycloak was not found "
                        + configured.map(home -> "in " + home).orElse("beside the application")
                        + ". \"mvn package\" puts it there."));
    }

    /** The build unpacks {@code keycloak-<version>} next to the application's own directory. */
    private static Optional<Path> besideTheApplication() {
        Path place = codeLocation();
        while (place != null) {
            Optional<Path> home = keycloakIn(place);
            if (home.isPresent()) {
                return home;
            }
            place = place.getParent();
        }
        return Optional.empty();
    }

    private static Optional<Path> keycloakIn(Path place) {
        if (!Files.isDirectory(place)) {
            return Optional.empty();
        }
        try (Stream<Path> children = Files.list(place)) {
            return children.filter(child -> child.getFileName().toString().matches("keycloak-\\d.*"))
                    .filter(LocalSettings::isKeycloak)
                    .max(Comparator.naturalOrder());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static boolean isKeycloak(Path home) {
        return Files.isRegularFile(home.resolve("lib/quarkus-run.jar"));
    }

    private static Path codeLocation() {
        try {
            return Path.of(LocalSettings.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
