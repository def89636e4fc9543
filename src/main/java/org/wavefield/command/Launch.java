package org.wavefield.command;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.configuration.ConfigUtils;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.Config;
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
                case LOCAL -> new Launch().on(new LocalStack(LocalSettings.from(config), System.out), application);
            };
        } catch (StartRefused e) {
            System.err.println(e.getMessage());
            return 1;
        }
    }

    private int on(LocalStack stack, Class<? extends QuarkusApplication> application) throws StartRefused {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> closeAfterApplication(stack), "local-stack"));
        stack.start().forEach(System::setProperty);
        if (!mayStart()) {
            return 1;
        }
        try {
            return run(application);
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

    private static int run(Class<? extends QuarkusApplication> application) {
        AtomicInteger exitCode = new AtomicInteger();
        Quarkus.run(application, (code, failure) -> {
            exitCode.set(failure == null ? code : 1);
            if (failure != null) {
                System.err.println(
                        "Wavefield could not start: " + rootOf(failure).getMessage());
            }
        });
        return exitCode.get();
    }

    private static Throwable rootOf(Throwable failure) {
        return failure.getCause() == null ? failure : rootOf(failure.getCause());
    }
}
