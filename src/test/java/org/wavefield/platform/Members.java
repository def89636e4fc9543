package org.wavefield.platform;

import io.quarkus.arc.Arc;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Memberships of tests' people in studies, written to the database of the application under test. */
public final class Members {

    /** The roles that are held in a study. */
    static final Set<String> ROLES = Set.of(Roles.RESEARCHER, Roles.ANALYST, Roles.REVIEWER);

    private static final String STUDY = "microcode";

    private Members() {}

    /** Makes somebody a member of the study Microcode; leaves out roles that no study gives. */
    static void enrol(String username, String... roles) {
        enrolIn(STUDY, username, roles);
    }

    /** Makes somebody a member of a study, which comes into being if need be; leaves out roles that no study gives. */
    public static void enrolIn(String study, String username, String... roles) {
        run("INSERT INTO study (code, title) VALUES (?, ?) ON CONFLICT (code) DO NOTHING", study, study);
        Stream.of(roles)
                .filter(ROLES::contains)
                .forEach(role -> run(
                        "INSERT INTO membership (username, study, role, granted_at, granted_by) "
                                + "VALUES (?, ?, ?, now(), 'a test') ON CONFLICT DO NOTHING",
                        username,
                        study,
                        role));
    }

    private static void run(String statement, String... values) {
        DataSource database = Arc.container().instance(DataSource.class).get();
        try (Connection connection = database.getConnection();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                prepared.setString(i + 1, values[i]);
            }
            prepared.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
