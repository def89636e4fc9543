package org.wavefield.platform;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * PostgreSQL refuses to run as root. Where Wavefield itself does, on a test machine say, PostgreSQL gets a user namespace
 * of its own, in which root's powers are gone while its files remain its own.
 */
final class Unprivileged {

    private static final List<String> NAMESPACE = List.of("unshare", "-U");

    private Unprivileged() {}

    /** The command, preceded by what takes root's powers away where that is needed. */
    static List<String> command(List<String> command) {
        return isRoot() ? concatenated(NAMESPACE, command) : command;
    }

    /** Refuses where root's powers cannot be taken away. */
    static void requirePossible() throws StartRefused {
        if (isRoot() && !namespacesAreAllowed()) {
            throw new StartRefused("PostgreSQL does not run as root, and this machine does not allow it a user"
                    + " namespace of its own. Start Wavefield as an ordinary user.");
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static boolean namespacesAreAllowed() {
        try {
            return ProgramRun.of(concatenated(NAMESPACE, List.of("true"))).succeeded();
        } catch (IOException e) {
            return false;
        }
    }

    private static List<String> concatenated(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
