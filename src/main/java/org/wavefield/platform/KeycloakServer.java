package org.wavefield.platform;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * The local identity provider, kept running beside the application: it starts in the background, and one that ends is
 * started again, with growing pauses.
 */
final class KeycloakServer {

    private static final Duration POLLING = Duration.ofMillis(200);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    /** One that ran so long was well, so what follows is a new trouble and not the old one again. */
    private static final Duration STEADY = Duration.ofMinutes(5);

    private final KeycloakCommand command;
    private final ProcessMark mark;
    private final Path log;
    private final PrintStream console;
    private final Runnable whenUp;
    private Process process;
    private boolean up;
    private boolean stopping;

    /**
     * One that has not started.
     *
     * @param whenUp what to do each time when it has come up
     */
    KeycloakServer(KeycloakCommand command, ProcessMark mark, Path log, PrintStream console, Runnable whenUp) {
        this.whenUp = whenUp;
        this.command = command;
        this.mark = mark;
        this.log = log;
        this.console = console;
    }

    /** What Quarkus calls the authorization server. */
    String realmUrl() {
        return command.url() + "/realms/wavefield";
    }

    /**
     * Returns at once; it takes up to a minute until people can sign in.
     *
     * @param turn what to wait for: two starts at once would delay both on a small machine
     */
    void start(BooleanSupplier turn) {
        daemon("keycloak", () -> keep(turn));
    }

    /** Stops it, and returns when it is gone. One that still starts is not asked, for it does not listen before it is up. */
    synchronized void stop() {
        stopping = true;
        notifyAll();
        if (process == null) {
            return;
        }
        if (up) {
            ProcessMark.end(process.toHandle());
        } else {
            ProcessMark.endAtOnce(process.toHandle());
        }
    }

    private void keep(BooleanSupplier turn) {
        Duration pause = FIRST_PAUSE;
        try {
            await(turn);
            while (launch()) {
                long begun = System.nanoTime();
                int exitCode = process.waitFor();
                if (Duration.ofNanos(System.nanoTime() - begun).compareTo(STEADY) > 0) {
                    pause = FIRST_PAUSE;
                }
                complain(pause, exitCode);
                pausedUnlessStopping(pause);
                pause = longer(pause);
            }
        } catch (IOException e) {
            console.println("Keycloak could not be started, so nobody can sign in: " + Reason.of(e) + ".");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void await(BooleanSupplier turn) throws InterruptedException {
        boolean waiting = true;
        while (waiting && !turn.getAsBoolean()) {
            waiting = pausedUnlessStopping(POLLING);
        }
    }

    private synchronized boolean launch() throws IOException {
        if (stopping) {
            return false;
        }
        Logs.begin(log);
        Process launched = command.start(log);
        process = launched;
        up = false;
        mark.write(launched.toHandle());
        daemon("keycloak-watch", () -> announce(launched));
        return true;
    }

    private void announce(Process announced) {
        SignInWatch watch = new SignInWatch(realmUrl());
        try {
            while (announced.isAlive() && pausedUnlessStopping(POLLING)) {
                if (watch.getAsBoolean()) {
                    comeUp();
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void comeUp() {
        if (!stopping) {
            up = true;
            whenUp.run();
            console.println("Researchers can sign in now.");
        }
    }

    private static void daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    private synchronized void complain(Duration pause, int exitCode) {
        if (!stopping) {
            console.println("Keycloak ended by itself (code " + exitCode + ", see " + log
                    + "); signing in does not work until it is back. Next try in " + pause.toSeconds() + " s.");
        }
    }

    private synchronized boolean pausedUnlessStopping(Duration pause) throws InterruptedException {
        if (!stopping) {
            wait(pause.toMillis());
        }
        return !stopping;
    }

    static Duration longer(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }
}
