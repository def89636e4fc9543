package org.wavefield.platform;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Reads back, at every start, the settings of PostgreSQL that durability rests on. A respondent who has been told that an
 * answer is stored must be able to rely on it.
 */
@ApplicationScoped
class DurabilityCheck {

    private static final Logger LOG = Logger.getLogger(DurabilityCheck.class);

    private final DataSource database;
    private final Durability durability;

    @Inject
    DurabilityCheck(DataSource database, Durability durability) {
        this.database = database;
        this.durability = durability;
    }

    void onStart(@Observes StartupEvent event) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            require(statement, "fsync");
            require(statement, "synchronous_commit");
            warnUnless(statement, "full_page_writes");
        }
    }

    private void require(Statement statement, String setting) throws SQLException {
        if (!isOff(statement, setting)) {
            return;
        }
        String consequence =
                "The database has " + setting + "=off: after a crash it may have lost answers that it acknowledged.";
        if (durability.required()) {
            throw new UnreliableDatabase(consequence + " Set " + setting + "=on in PostgreSQL.");
        }
        LOG.warn(consequence);
    }

    /** Some file systems write whole pages by themselves, so this one may be off with good reason. */
    private void warnUnless(Statement statement, String setting) throws SQLException {
        if (isOff(statement, setting)) {
            LOG.warnf(
                    "The database has %s=off: after a crash its files may be damaged, unless its file system never"
                            + " writes half a page.",
                    setting);
        }
    }

    private static boolean isOff(Statement statement, String setting) throws SQLException {
        try (ResultSet row = statement.executeQuery("show " + setting)) {
            row.next();
            return "off".equals(row.getString(1));
        }
    }
}
