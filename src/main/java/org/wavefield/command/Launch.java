package org.wavefield.command;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.configuration.ConfigUtils;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.Config;
import org.wavefield.platform.LocalDoor;
import org.wavefield.platform.LocalSettings;
import org.wavefield.platform.LocalStack;
import org.wavefield.platform.StartRefused;
import org.wavefield.platform.Surroundings;

/**
 * Runs Quarkus in its surroundings: where nothing is configured, on a local stack, which is stopped when Quarkus has
 * stopped and not before, whatever ends the process.
 */
final class Launch {

    private final CountDownLatch applicationStopped = new CountDownLatch(1);
    private boolean applicationMayStart = true;
    private boolean applicationStarted;

    private Launch() {}

    /** Runs the application until it ends; returns the exit code. */
    static int inItsSurroundings(Class<? extends QuarkusApplication> application) {
        try {
            Config config = ConfigUtils.configBuilder().build();
            return switch (Surroundings.of(config)) {
                case CONFIGURED -> run(application);
                case LOCAL -> {
                    LocalStack stack = new LocalStack(LocalSettings.from(config), System.out);
                    yield new Launch().on(stack, stack::start, application);
                }
            };
        } catch (StartRefused e) {
            System.err.println(e.getMessage());
            return 1;
        }
    }

    /**
     * Runs an application that does one thing and ends: on the configured database, or on the local one alone.
     *
     * @param command the command's name, which its changes are recorded under
     * @param web whether it needs pages of its own; they are on any free port of the loopback address
     * @param arguments the application's
     * @return the exit code
     */
    static int once(Class<? extends QuarkusApplication> application, String command, boolean web, String... arguments) {
        try {
            Config config = ConfigUtils.configBuilder().build();
            boolean database = Surroundings.hasDatabase(config);
            forOnce(web).forEach(System::setProperty);
            System.setProperty("wavefield.command", command);
            if (database) {
                return run(application, arguments);
            }
            LocalStack stack = new LocalStack(LocalSettings.from(config), System.err);
            return new Launch().on(stack, stack::startDatabase, application, arguments);
        } catch (StartRefused e) {
            System.err.println(e.getMessage());
            return 1;
        }
    }

    /** The door of a local application that runs here; none if the database is configured. */
    static Optional<LocalDoor.Key> door() {
        Config config = ConfigUtils.configBuilder().build();
        return Surroundings.namesDatabase(config) ? Optional.empty() : LocalDoor.find(LocalSettings.doorFile(config));
    }

    /** Nobody signs in to an application that does one thing, and nobody looks after its health. */
    private static Map<String, String> forOnce(boolean web) {
        return Map.of(
                "quarkus.scheduler.enabled", "false",
                "quarkus.http.host-enabled", Boolean.toString(web),
                "quarkus.http.host", "127.0.0.1",
                "quarkus.http.port", "0",
                "quarkus.management.host-enabled", "false",
                "quarkus.oidc.tenant-enabled", "false",
                "quarkus.oidc.api.tenant-enabled", "false",
                "quarkus.log.console.level", "WARN",
                "quarkus.log.console.stderr", "true");
    }

    private int on(LocalStack stack, Start start, Class<? extends QuarkusApplication> application, String... arguments)
            throws StartRefused {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> closeAfterApplication(stack), "local-stack"));
        start.start().forEach(System::setProperty);
        if (!mayStart()) {
            return 1;
        }
        try {
            return run(application, arguments);
        } finally {
            applicationStopped.countDown();
            stack.close();
        }
    }

    private synchronized boolean mayStart() {
        applicationStarted = applicationMayStart;
        return applicationStarted;
    }

    private synchronized boolean hasStarted() {
        applicationMayStart = false;
        return applicationStarted;
    }

    /** Runs as a shutdown hook, beside the one with which Quarkus stops itself. */
    private void closeAfterApplication(LocalStack stack) {
        if (hasStarted()) {
            try {
                applicationStopped.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        stack.close();
    }

    private static int run(Class<? extends QuarkusApplication> application, String... arguments) {
        AtomicInteger exitCode = new AtomicInteger();
        Quarkus.run(
                application,
                (code, failure) -> {
                    exitCode.set(failure == null ? code : 1);
                    if (failure != null) {
                        System.err.println(
                                "Wavefield could not start: " + rootOf(failure).getMessage());
                    }
                },
                arguments);
        return exitCode.get();
    }

    private static Throwable rootOf(Throwable failure) {
        return failure.getCause() == null ? failure : rootOf(failure.getCause());
    }

    /** Starts what an application needs, and says where it is. */
    private interface Start {
        Map<String, String> start() throws StartRefused;
    }
}
