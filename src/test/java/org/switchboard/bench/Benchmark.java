package org.switchboard.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import org.switchboard.support.Postgres;
import org.switchboard.support.Server;
import org.switchboard.tenancy.Tokens;

/**
 * Measures creating sessions on the running WAR with PostgreSQL, and beside it, in the same run, the floor: plain JDBC
 * doing the same inserts. Prints a table; asserts nothing. Arguments: seconds of warm-up, seconds of each measurement,
 * numbers of connections.
 */
public final class Benchmark {
    private static final String LOGIN =
            "Basic " + Base64.getEncoder().encodeToString("alice@acme.example:demo".getBytes(StandardCharsets.UTF_8));
    private static final List<Posting> BESIDE_THE_FLOOR = List.of(Posting.JSON, Posting.XML);
    private static final List<Posting> DOORS =
            List.of(Posting.JSON, Posting.XML, Posting.SOAP11, Posting.SOAP12, Posting.JSV, Posting.CSV);
    private static final int ROUNDS = 4;
    private static final int DOORS_CONNECTIONS = 16;

    private final Duration warmUp;
    private final Duration each;
    private final Server server;
    private final String url;
    private final String template;
    private final List<Integer> connections;
    private long peakMebibytes;

    private Benchmark(Duration warmUp, Duration each, List<Integer> connections, Server server, String url)
            throws Exception {
        this.warmUp = warmUp;
        this.each = each;
        this.connections = connections;
        this.server = server;
        this.url = url;
        this.template = firstSession();
    }

    /** Runs the benchmark. */
    public static void main(String[] arguments) throws Exception {
        Duration warmUp = Duration.ofSeconds(arguments.length > 0 ? Long.parseLong(arguments[0]) : 120);
        Duration each = Duration.ofSeconds(arguments.length > 1 ? Long.parseLong(arguments[1]) : 20);
        List<Integer> connections = Arrays.stream(
                        arguments.length > 2 ? arguments[2].split(",") : new String[] {"1", "16", "64"})
                .map(Integer::valueOf)
                .toList();
        String url = Postgres.running().newDatabase("bench" + System.currentTimeMillis());
        Map<String, String> settings = new HashMap<>(Postgres.settings(url));
        settings.put("switchboard.demo", "true");
        Tokens issuer = new Tokens();
        settings.putAll(issuer.settings());
        String extra = System.getProperty("bench.options", "-Xms320m -Xmx320m -XX:+UseSerialGC");
        try (Server server = Server.start(Path.of("target", "bench"), settings, extra.split(" "))) {
            new Benchmark(warmUp, each, connections, server, url).run();
            new DirectoryBenchmark(server, issuer, each).run();
        }
        System.exit(0);
    }

    private String firstSession() throws Exception {
        var request = java.net.http.HttpRequest.newBuilder(server.url("/sessions"))
                .header("Authorization", LOGIN)
                .header("Content-Type", "application/json")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(Posting.JSON.body()))
                .build();
        String answer = java.net.http.HttpClient.newHttpClient()
                .send(request, java.net.http.HttpResponse.BodyHandlers.ofString())
                .body();
        return answer.replaceAll(".*\"id\":\"([0-9a-f-]{36})\".*", "$1");
    }

    private void run() throws Exception {
        System.out.printf(
                Locale.ROOT,
                "%nMachine: %d cores, Java %s. Start to ready: %.1f s. Warm-up %d s, then %d s each.%n%n",
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.version"),
                server.startUp().toMillis() / 1000.0,
                warmUp.toSeconds(),
                each.toSeconds());
        for (Posting posting : DOORS) {
            Measurement.of(warmUp.dividedBy(DOORS.size()), 16, posting(posting));
        }
        Measurement.of(Duration.ofSeconds(Math.min(10, warmUp.toSeconds())), 16, floor());
        System.out.println("| connections | what | requests/s | of the floor | p50 ms | p99 ms | p99/p50 | errors |");
        System.out.println("| ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        for (int count : connections) {
            Measurement floorBefore = Measurement.of(each, count, floor());
            Map<Posting, Measurement> measured = new LinkedHashMap<>();
            for (Posting posting : BESIDE_THE_FLOOR) {
                measured.put(posting, Measurement.of(each, count, posting(posting)));
            }
            Measurement floorAfter = Measurement.of(each, count, floor());
            peakMebibytes = Math.max(peakMebibytes, server.residentMebibytes());
            double base = (floorBefore.perSecond() + floorAfter.perSecond()) / 2;
            print(count, "JDBC floor, before", floorBefore, base);
            measured.forEach((posting, measurement) -> print(count, posting.name(), measurement, base));
            print(count, "JDBC floor, after", floorAfter, base);
        }
        printInterfaces();
        System.out.printf("%nResident memory of the server under load: %d MiB.%n", peakMebibytes);
    }

    private static void print(int connections, String what, Measurement m, double floor) {
        System.out.printf(
                Locale.ROOT,
                "| %d | %s | %.0f | %.2f | %.2f | %.2f | %.1f | %d |%n",
                connections,
                what,
                m.perSecond(),
                m.perSecond() / floor,
                m.p50Millis(),
                m.p99Millis(),
                m.p99Millis() / m.p50Millis(),
                m.errors());
    }

    /** All interfaces and formats in turn, several times, so that a noisy moment does not fall on one of them. */
    private void printInterfaces() throws Exception {
        Map<Posting, Double> perSecond = new LinkedHashMap<>();
        Map<Posting, Double> allocated = new LinkedHashMap<>();
        try (Allocation allocation = Allocation.of(server.pid())) {
            for (int round = 0; round < ROUNDS; round++) {
                for (Posting posting : DOORS) {
                    long before = allocation.bytes();
                    Measurement measurement = Measurement.of(each.dividedBy(2), DOORS_CONNECTIONS, posting(posting));
                    double bytes = (double) (allocation.bytes() - before) / measurement.count();
                    perSecond.merge(posting, measurement.perSecond() / ROUNDS, Double::sum);
                    allocated.merge(posting, bytes / ROUNDS, Double::sum);
                }
            }
        }
        System.out.printf(
                "%n| %d connections | requests/s | of JSON | of XML | KiB allocated | of JSON |%n", DOORS_CONNECTIONS);
        System.out.println("| --- | ---: | ---: | ---: | ---: | ---: |");
        perSecond.forEach((posting, rate) -> System.out.printf(
                Locale.ROOT,
                "| %s | %.0f | %.2f | %.2f | %.1f | %.2f |%n",
                posting.name(),
                rate,
                rate / perSecond.get(Posting.JSON),
                rate / perSecond.get(Posting.XML),
                allocated.get(posting) / 1024,
                allocated.get(posting) / allocated.get(Posting.JSON)));
    }

    private Callable<Work> posting(Posting posting) {
        return () -> new HttpLoad(server.port(), posting, "Authorization: " + LOGIN);
    }

    private Callable<Work> floor() {
        Properties login = new Properties();
        login.setProperty("user", "postgres");
        login.setProperty("password", "postgres");
        return () -> new JdbcFloor(url, login, template);
    }
}
