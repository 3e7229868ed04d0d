package org.switchboard.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.switchboard.support.Postgres;
import org.switchboard.support.Server;
import org.switchboard.tenancy.Http;

/** A server with a database of its own that holds so many sessions. */
final class SizedServer implements AutoCloseable {
    private static final String ALICE = "Authorization: " + Http.basic("alice@acme.example", "demo");
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
    private static final String MIDDLE = "&page=150";

    private final long size;
    private final Server server;
    private final SizedSample sample;

    private SizedServer(long size, Server server, SizedSample sample) {
        this.size = size;
        this.server = server;
        this.sample = sample;
    }

    /**
     * Starts it, lets it create sessions for a while, which counts as its warm-up for that and leaves nothing behind, and
     * fills its database.
     */
    static SizedServer filled(long size, int connections, Duration warmUp) throws Exception {
        String url = Postgres.running().newDatabase("sessions" + size);
        Map<String, String> settings = new HashMap<>(Postgres.settings(url));
        settings.put("switchboard.demo", "true");
        String extra = System.getProperty("bench.options", "-Xms320m -Xmx320m -XX:+UseSerialGC");
        Server server = Server.start(Path.of("target", "bench", "sessions" + size), settings, extra.split(" "));
        try (Connection database = DriverManager.getConnection(url, "postgres", "postgres")) {
            Measurement.of(warmUp, connections, () -> new HttpLoad(server.port(), Posting.JSON, ALICE));
            ManySessions.fill(database, id(answer(server, Posting.JSON)), size);
            String cursor = CursorWalk.cursor(answer(server, SizedOperation.page(MIDDLE)), "");
            return new SizedServer(size, server, SizedSample.of(database, cursor));
        } catch (Exception e) {
            server.close();
            throw e;
        }
    }

    long size() {
        return size;
    }

    /** Lets some connections do an operation for a while. */
    Measurement measure(SizedOperation operation, int connections, Duration duration) throws Exception {
        return Measurement.of(
                duration, connections, () -> new HttpTalk(server.port(), operation.asking(sample), ALICE));
    }

    private static byte[] answer(Server server, Posting posting) throws IOException {
        try (HttpConnection http = new HttpConnection(server.port())) {
            return http.send(HttpConnection.request(posting, ALICE));
        }
    }

    private static String id(byte[] answer) {
        Matcher id = ID.matcher(new String(answer, StandardCharsets.UTF_8));
        if (!id.find()) {
            throw new IllegalStateException("no id in the answer");
        }
        return id.group(1);
    }

    @Override
    public void close() {
        server.close();
    }
}
