package org.switchboard.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.switchboard.support.Postgres;
import org.switchboard.support.Server;
import org.switchboard.tenancy.Http;

/**
 * Measures whether creates are as fast as in an older build, each on a server and a database of its own. Prints a table;
 * asserts nothing. Arguments: the WAR of the older build, seconds of warm-up for both together, seconds of each
 * measurement, how often each is measured.
 */
public final class CompareBenchmark {
    private static final int CONNECTIONS = 16;
    private static final int WARM_UP_PARTS = 6;
    private static final String ALICE = "Authorization: " + Http.basic("alice@acme.example", "demo");

    private final Map<String, Server> servers = new LinkedHashMap<>();
    private final Map<String, List<Measurement>> measured = new LinkedHashMap<>();

    private CompareBenchmark() {}

    /** Runs the benchmark. */
    public static void main(String[] arguments) throws Exception {
        Duration warmUp = Duration.ofSeconds(arguments.length > 1 ? Long.parseLong(arguments[1]) : 120);
        Duration each = Duration.ofSeconds(arguments.length > 2 ? Long.parseLong(arguments[2]) : 10);
        int rounds = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 8;
        CompareBenchmark benchmark = new CompareBenchmark();
        int status = 1;
        try {
            benchmark.start("old", Path.of(arguments[0]));
            benchmark.start("new", Path.of("target", "switchboard.war"));
            benchmark.measure(warmUp.dividedBy(2 * WARM_UP_PARTS), WARM_UP_PARTS);
            benchmark.measured.clear();
            benchmark.measure(each, rounds);
            benchmark.print(each);
            status = 0;
        } catch (Exception e) {
            e.printStackTrace();
        } finally {
            benchmark.servers.values().forEach(Server::close);
        }
        System.exit(status);
    }

    private void start(String name, Path war) {
        Map<String, String> settings =
                new HashMap<>(Postgres.settings(Postgres.running().newDatabase(name + "_build")));
        settings.put("switchboard.demo", "true");
        String extra = System.getProperty("bench.options", "-Xms320m -Xmx320m -XX:+UseSerialGC");
        servers.put(name, Server.startOther(war, Path.of("target", "bench", name), settings, extra.split(" ")));
    }

    /** In turn, there and back, so that neither a noisy moment nor the order falls on one of them. */
    private void measure(Duration each, int rounds) throws Exception {
        List<String> order = new ArrayList<>(servers.keySet());
        for (int round = 0; round < rounds; round++) {
            for (String name : order) {
                int port = servers.get(name).port();
                measured.computeIfAbsent(name, unused -> new ArrayList<>())
                        .add(Measurement.of(each, CONNECTIONS, () -> new HttpLoad(port, Posting.JSON, ALICE)));
            }
            Collections.reverse(order);
        }
    }

    private void print(Duration each) {
        List<Measurement> before = measured.get("old");
        List<Measurement> now = measured.get("new");
        System.out.printf(Locale.ROOT, "%nPOST JSON, %d connections, %d s each.%n%n", CONNECTIONS, each.toSeconds());
        System.out.println("| round | old requests/s | new requests/s | new/old | old p50 ms | new p50 ms | errors |");
        System.out.println("| ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        for (int round = 0; round < before.size(); round++) {
            Measurement old = before.get(round);
            Measurement young = now.get(round);
            System.out.printf(
                    Locale.ROOT,
                    "| %d | %.0f | %.0f | %.2f | %.2f | %.2f | %d |%n",
                    round + 1,
                    old.perSecond(),
                    young.perSecond(),
                    young.perSecond() / old.perSecond(),
                    old.p50Millis(),
                    young.p50Millis(),
                    old.errors() + young.errors());
        }
        System.out.printf(Locale.ROOT, "%nAll together: new/old %.3f%n", count(now) / count(before));
    }

    private static double count(List<Measurement> measurements) {
        return measurements.stream().mapToLong(Measurement::count).sum();
    }
}
