package org.switchboard.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.switchboard.tenancy.Http;

/**
 * A client that does nothing amiss, and how long it waits: it creates sessions, reads them, and asks for health, each on a
 * connection of its own, one request after the other with a short pause between.
 */
public final class OtherClient {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration PAUSE = Duration.ofMillis(40);

    private final URI server;
    private final String authorization;

    /** What it does. */
    public enum Asking {
        CREATE,
        READ,
        HEALTH
    }

    /**
     * How long it waited.
     *
     * @param millis one number for each request, in order of size
     * @param errors how many failed or took longer than it waits
     */
    public record Waits(long[] millis, long errors) {
        /** The wait that so large a part did not exceed. */
        public long part(double part) {
            return millis.length == 0 ? -1 : millis[(int) Math.min(millis.length - 1L, (long) (millis.length * part))];
        }
    }

    public OtherClient(URI server, String authorization) {
        this.server = server;
        this.authorization = authorization;
    }

    /** Lets it ask for a while. */
    public Map<Asking, Waits> ask(Duration duration) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(Asking.values().length);
        try {
            String session = anId();
            Map<Asking, Future<Waits>> runs = new EnumMap<>(Asking.class);
            for (Asking asking : Asking.values()) {
                runs.put(asking, threads.submit(() -> run(asking, session, duration)));
            }
            Map<Asking, Waits> waits = new EnumMap<>(Asking.class);
            for (Map.Entry<Asking, Future<Waits>> run : runs.entrySet()) {
                waits.put(run.getKey(), run.getValue().get());
            }
            return waits;
        } finally {
            threads.shutdownNow();
        }
    }

    private String anId() throws Exception {
        String body = create(client()).body();
        int at = body.indexOf("\"id\":\"") + 6;
        return body.substring(at, body.indexOf('"', at));
    }

    private Waits run(Asking asking, String session, Duration duration) throws InterruptedException {
        List<Long> millis = new ArrayList<>();
        long errors = 0;
        HttpClient client = client();
        long end = System.nanoTime() + duration.toNanos();
        while (System.nanoTime() < end) {
            long before = System.nanoTime();
            try {
                int status = once(client, asking, session).statusCode();
                errors += status == 200 ? 0 : 1;
            } catch (java.io.IOException e) {
                errors++;
                client = client();
            }
            millis.add((System.nanoTime() - before) / 1_000_000);
            Thread.sleep(PAUSE.toMillis());
        }
        long[] sorted = millis.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return new Waits(sorted, errors);
    }

    private HttpResponse<String> once(HttpClient client, Asking asking, String session)
            throws java.io.IOException, InterruptedException {
        return switch (asking) {
            case CREATE -> create(client);
            case READ -> client.send(to("/sessions/" + session).GET().build(), HttpResponse.BodyHandlers.ofString());
            case HEALTH -> client.send(to("/health/ready").GET().build(), HttpResponse.BodyHandlers.ofString());
        };
    }

    private HttpResponse<String> create(HttpClient client) throws java.io.IOException, InterruptedException {
        return client.send(
                Http.json(server.resolve("/sessions"), "POST", "{\"withAddress\": \"team:support\"}")
                        .header("Authorization", authorization)
                        .timeout(PATIENCE)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(server.resolve(path))
                .header("Authorization", authorization)
                .header("Accept", "application/json")
                .timeout(PATIENCE);
    }

    private static HttpClient client() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                .build();
    }
}
