package org.wavefield.platform;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Keeps true and moved time apart for ever: a database belongs to the kind of clock that it was first used with, and a
 * node with the other kind does not start on it. So no real interview ever carries a false time.
 */
@ApplicationScoped
class ClockCheck implements Announcement {

    private static final Logger LOG = Logger.getLogger(ClockCheck.class);

    private final DataSource database;
    private final Optional<Path> file;

    @Inject
    ClockCheck(DataSource database, @ConfigProperty(name = MovedClock.FILE) Optional<Path> file) {
        this.database = database;
        this.file = file;
    }

    /** Before anybody else writes anything. */
    void onStart(@Observes @Priority(1) StartupEvent event) throws SQLException {
        boolean moved = file.isPresent();
        if (belongsToMovedClock(moved) != moved) {
            throw new FalseTime(
                    moved
                            ? "This database was used with the true time, and " + MovedClock.FILE
                                    + " names a clock that is moved: a node with such a clock starts on a database of its own only."
                            : "This database was used with a clock that was moved (" + MovedClock.FILE
                                    + "): the times in it are false, and nothing real may come into it. Use another database.");
        }
        lines().forEach(LOG::warn);
    }

    @Override
    public List<String> lines() {
        return file.map(path -> List.of("ATTENTION: the time is not true. The clock is moved by " + path
                        + "; nothing in this database is real."))
                .orElse(List.of());
    }

    /** Whoever comes first decides; nodes that start at the same moment wait for each other here. */
    private boolean belongsToMovedClock(boolean moved) throws SQLException {
        try (Connection connection = database.getConnection()) {
            try (PreparedStatement first = connection.prepareStatement(
                    "INSERT INTO database_clock (single, moved) VALUES (true, ?) ON CONFLICT DO NOTHING")) {
                first.setBoolean(1, moved);
                first.executeUpdate();
            }
            try (PreparedStatement question = connection.prepareStatement("SELECT moved FROM database_clock");
                    ResultSet row = question.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }
}
