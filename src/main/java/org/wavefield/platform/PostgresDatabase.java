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

    /** Creates owner and database if they are not there. */
    void ensure(PostgresServer server, String superuserPassword) throws StartRefused {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(server.jdbcUrl("postgres"));
        source.setUser(PostgresCluster.SUPERUSER);
        source.setPassword(superuserPassword);
        try (Connection connection = source.getConnection()) {
            ensure(
                    connection,
                    "pg_roles where rolname",
                    "create role %s login password '%s'".formatted(name, password));
            ensure(connection, "pg_database where datname", "create database %s owner %s".formatted(name, name));
        } catch (SQLException e) {
            throw new StartRefused(
                    "The local PostgreSQL refuses to prepare the database " + name + ": " + e.getMessage()
                            + ". If the passwords in its directory were lost, restore them.",
                    e);
        }
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
}
