package org.switchboard.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.switchboard.support.Postgres;
import org.switchboard.support.Server;
import org.switchboard.tenancy.Http;

/** Measures how fast all sessions of an account are exported, and in how much memory. Prints a table; asserts nothing. */
final class ExportBenchmark {
    private static final String ADMIN = Http.basic("admin@switchboard.example", "demo");
    private static final int BUFFER = 256 * 1024;

    private final Server server;

    private ExportBenchmark(Server server) {
        this.server = server;
    }

    /** Arguments: the number of sessions, 500,000 unless it is said. */
    public static void main(String[] arguments) throws Exception {
        int sessions = arguments.length == 0 ? 500_000 : Integer.parseInt(arguments[0]);
        String url = Postgres.running().newDatabase("export" + System.currentTimeMillis());
        Map<String, String> settings = new HashMap<>(Postgres.settings(url));
        settings.put("switchboard.demo", "true");
        // Or they would leave for the archive meanwhile.
        settings.put("switchboard.archive.after", "P36500D");
        String extra = System.getProperty("bench.options", "-Xms320m -Xmx320m -XX:+UseSerialGC");
        try (Server server = Server.start(Path.of("target", "bench"), settings, extra.split(" "))) {
            fill(url, settings, sessions);
            new ExportBenchmark(server).run();
        }
        System.exit(0);
    }

    /** As sessions are that were opened with two more members and ended; the indexes of texts, which no export reads, are left out. */
    private static void fill(String url, Map<String, String> settings, int sessions) throws SQLException {
        try (Connection database = DriverManager.getConnection(
                        url, settings.get("switchboard.db.user"), settings.get("switchboard.db.password"));
                Statement statement = database.createStatement()) {
            statement.execute("drop index session_from_to");
            statement.execute("drop index session_log_message");
            statement.execute(GeneratedSessions.insert(sessions));
            statement.execute(GeneratedSessions.insertLogs(sessions));
            statement.execute("vacuum analyze session");
            statement.execute("vacuum analyze session_log");
        }
    }

    private void run() throws Exception {
        System.out.println(
                "%n| export | sessions | seconds | sessions/s | MiB/s | CPU of the server, us/session | peak MiB |"
                        .formatted());
        System.out.println("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        print("CSV, to warm up", "/sessions/export.csv");
        print("CSV", "/sessions/export.csv");
        print("JSON Lines", "/sessions/export.jsonl");
    }

    private void print(String name, String path) throws Exception {
        AtomicLong peak = new AtomicLong();
        Thread watch = watching(peak);
        Duration busy = busy();
        long begun = System.nanoTime();
        Received received = download(path);
        double seconds = (System.nanoTime() - begun) / 1e9;
        busy = busy().minus(busy);
        watch.interrupt();
        watch.join();
        long sessions = path.endsWith("csv") ? received.lines() - 1 : received.lines();
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %.1f | %.0f | %.1f | %.1f | %d |%n",
                name,
                sessions,
                seconds,
                sessions / seconds,
                received.bytes() / seconds / 1024 / 1024,
                busy.toNanos() / 1000.0 / sessions,
                peak.get());
    }

    private Duration busy() {
        return ProcessHandle.of(server.pid())
                .flatMap(process -> process.info().totalCpuDuration())
                .orElse(Duration.ZERO);
    }

    private record Received(long bytes, long lines) {}

    private Received download(String path) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) server.url(path).toURL().openConnection();
        connection.setRequestProperty("Authorization", ADMIN);
        long bytes = 0;
        long lines = 0;
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = connection.getInputStream()) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytes += read;
                for (int i = 0; i < read; i++) {
                    lines += buffer[i] == '\n' ? 1 : 0;
                }
            }
        }
        return new Received(bytes, lines);
    }

    private Thread watching(AtomicLong peak) {
        Thread watch = new Thread(() -> {
            try {
                while (true) {
                    peak.accumulateAndGet(server.residentMebibytes(), Math::max);
                    Thread.sleep(100);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        watch.start();
        return watch;
    }
}
