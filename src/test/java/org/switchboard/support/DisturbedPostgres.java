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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A real PostgreSQL of its own, to which happens what happens to databases: it stands still, is down, takes no writes. */
public final class DisturbedPostgres implements AutoCloseable {
    private static final String USER = "postgres";
    private static final long SECONDS_TO_SIGNAL = 10;

    private final Path data;
    private final int port = Server.freePort();
    private EmbeddedPostgres server;

    /** @param folder where its files lie */
    public DisturbedPostgres(Path folder) {
        data = folder.toAbsolutePath().resolve("postgres");
        server = started();
    }

    private EmbeddedPostgres started() {
        try {
            return EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(data.resolveSibling("binaries").toFile())
                    .setDataDirectory(data)
                    // Its files outlive it, so that it can be started again.
                    .setCleanDataDirectory(false)
                    .setPort(port)
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("synchronous_commit", "on")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The settings by which Switchboard uses it. */
    public Map<String, String> settings() {
        return Postgres.settings("jdbc:postgresql://localhost:" + port + '/' + USER);
    }

    /** Does something as its administrator, on a connection that may write whatever the default is. */
    public void run(String... statements) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set default_transaction_read_only = off");
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** What a query counts. */
    public int count(String query) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    /** Lets it take no writes, as before a switchover: sessions that begin now take none. */
    public void makeReadOnly() throws SQLException {
        run("alter database postgres set default_transaction_read_only = on", END_OTHERS);
    }

    private static final String END_OTHERS =
            "select pg_terminate_backend(pid) from pg_stat_activity where datname = 'postgres' and pid <> pg_backend_pid()";

    /** Lets it take writes again, in sessions that begin from now on. */
    public void makeWritable() throws SQLException {
        run("alter database postgres reset default_transaction_read_only");
    }

    /** Stops all its processes where they are (SIGSTOP); who connects is left without an answer. */
    public void freeze() {
        signal("STOP");
    }

    /** Lets its processes go on. */
    public void thaw() {
        signal("CONT");
    }

    private void signal(String signal) {
        try {
            long pid = Long.parseLong(
                    Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
            List<String> command = new ArrayList<>(List.of("kill", '-' + signal, Long.toString(pid)));
            ProcessHandle.of(pid).orElseThrow().descendants().forEach(child -> command.add(Long.toString(child.pid())));
            Process kill = new ProcessBuilder(command).inheritIO().start();
            if (!kill.waitFor(SECONDS_TO_SIGNAL, TimeUnit.SECONDS)) {
                throw new IllegalStateException(command + " hangs");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Stops it. */
    public void goDown() throws IOException {
        server.close();
    }

    /** Starts it again. */
    public void comeUp() {
        server = started();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
