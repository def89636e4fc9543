package org.wavefield.platform;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A database in the local PostgreSQL, with an owner of the same name who can do nothing outside it.
 *
 * @param name an identifier in lower case
 * @param password letters and digits
 */
record PostgresDatabase(String name, String password) {

    private static final String COMPLETE = "complete";

    /** Creates owner and database if they are not there. */
    void ensure(PostgresServer server, String superuserPassword) throws StartRefused {
        prepare(server, superuserPassword, this::ensure);
    }

    /** The same, for one that is of no use before {@link #markComplete}: what an interrupted start left of it goes. */
    void ensureComplete(PostgresServer server, String superuserPassword) throws StartRefused {
        prepare(server, superuserPassword, connection -> {
            if (!isComplete(connection)) {
                drop(connection);
            }
            ensure(connection);
        });
    }

    /** Says that the database has all that it needs, and is to be kept. */
    void markComplete(PostgresServer server, String superuserPassword) throws SQLException {
        try (Connection connection = connect(server, superuserPassword);
                Statement statement = connection.createStatement()) {
            statement.execute("comment on database " + name + " is '" + COMPLETE + "'");
        }
    }

    private void prepare(PostgresServer server, String superuserPassword, Preparation preparation) throws StartRefused {
        try (Connection connection = connect(server, superuserPassword)) {
            preparation.on(connection);
        } catch (SQLException e) {
            throw new StartRefused(
                    "The local PostgreSQL refuses to prepare the database " + name + ": " + e.getMessage()
                            + ". If the passwords in its directory were lost, restore them.",
                    e);
        }
    }

    private static Connection connect(PostgresServer server, String superuserPassword) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(server.jdbcUrl("postgres"));
        source.setUser(PostgresCluster.SUPERUSER);
        source.setPassword(superuserPassword);
        return source.getConnection();
    }

    private boolean isComplete(Connection connection) throws SQLException {
        try (PreparedStatement search = connection.prepareStatement(
                "select 1 from pg_database where datname = ? and shobj_description(oid, 'pg_database') = ?")) {
            search.setString(1, name);
            search.setString(2, COMPLETE);
            return search.executeQuery().next();
        }
    }

    private void drop(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists " + name + " with (force)");
        }
    }

    private void ensure(Connection connection) throws SQLException {
        ensure(connection, "pg_roles where rolname", "create role %s login password '%s'".formatted(name, password));
        ensure(connection, "pg_database where datname", "create database %s owner %s".formatted(name, name));
    }

    private void ensure(Connection connection, String place, String creation) throws SQLException {
        try (PreparedStatement search = connection.prepareStatement("select 1 from " + place + " = ?");
                Statement statement = connection.createStatement()) {
            search.setString(1, name);
            if (!search.executeQuery().next()) {
                statement.execute(creation);
            }
        }
    }

    private interface Preparation {
        void on(Connection connection) throws SQLException;
    }
}
