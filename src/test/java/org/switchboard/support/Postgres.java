package org.switchboard.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;

/** A real PostgreSQL, from a Maven artifact, in a folder of the build. Started once per JVM, ends with it. */
public final class Postgres {
    private static final String USER = "postgres";

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
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
            return url(name);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String url(String name) {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + name;
    }

    /** The settings by which Switchboard uses the database. */
    public static Map<String, String> settings(String url) {
        return Map.of("switchboard.db.url", url, "switchboard.db.user", USER, "switchboard.db.password", USER);
    }
}
