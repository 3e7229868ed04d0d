package org.switchboard.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** A real PostgreSQL, from a Maven artifact, in a folder of the build. Started once per JVM, ends with it. */
public final class Postgres {
    private static final String USER = "postgres";

    /** When it looks for a deadlock: tests that bring one about wait for that a hundred times. */
    private static final String SOON = "100ms";

    private final EmbeddedPostgres server;

    private Postgres() {
        try {
            Path work = Path.of("target", "postgres").toAbsolutePath();
            server = EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(work.toFile())
                    .setCleanDataDirectory(true)
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("max_connections", "200")
                    .setServerConfig("shared_buffers", "256MB")
                    .setServerConfig("max_wal_size", "2GB")
                    .setServerConfig("deadlock_timeout", SOON)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Holder {
        static final Postgres INSTANCE = new Postgres();
    }

    /** The server; started by the first call. */
    public static Postgres running() {
        return Holder.INSTANCE;
    }

    /** The JDBC URL of a new, empty database. */
    public String newDatabase(String name) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
            return url(name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * A new, empty database of a user of the same name, whom the server lets in by a password only.
     *
     * @return the settings by which Switchboard uses it
     */
    public Map<String, String> newDatabaseBehind(String password, String name) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            askForPasswordOf(name, statement);
            statement.execute("create role " + name + " login password '" + password + "'");
            statement.execute("create database " + name + " owner " + name);
            return Map.of(
                    "switchboard.db.url", url(name), "switchboard.db.user", name, "switchboard.db.password", password);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All others are trusted; the first line that fits counts. */
    private static void askForPasswordOf(String user, Statement statement) throws SQLException, IOException {
        try (ResultSet file = statement.executeQuery("show hba_file")) {
            file.next();
            Path rules = Path.of(file.getString(1));
            Files.writeString(rules, "host all " + user + " all scram-sha-256\n" + Files.readString(rules));
        }
        statement.execute("select pg_reload_conf()");
    }

    private String url(String name) {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + name;
    }

    /** The settings by which Switchboard uses the database. */
    public static Map<String, String> settings(String url) {
        return Map.of("switchboard.db.url", url, "switchboard.db.user", USER, "switchboard.db.password", USER);
    }
}
