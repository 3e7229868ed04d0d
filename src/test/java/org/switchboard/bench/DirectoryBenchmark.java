package org.switchboard.bench;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.switchboard.support.Postgres;
import org.switchboard.support.Server;
import org.switchboard.tenancy.Http;
import org.switchboard.tenancy.Tokens;

/**
 * Measures the ways of signing in, and the directory when it is small and when it is large, with the import that makes it
 * so. Prints tables; asserts nothing.
 */
final class DirectoryBenchmark {
    private static final int ROUNDS = 4;
    private static final int CONNECTIONS = 16;
    private static final String ADMIN = Http.basic("admin@switchboard.example", "demo");
    private static final String MANAGER = "Authorization: " + Http.basic("mary@acme.example", "demo");
    private static final List<Posting> QUESTIONS = List.of(
            Posting.SIGN_IN,
            Posting.get("/customers/" + LargeDirectory.leaf()),
            Posting.get("/customers?parentCustomerId=chain4&shallowParent=true"),
            Posting.get("/users/alice"),
            Posting.get("/users?countPerPage=25"),
            Posting.get("/users?search=alice"));

    private final Server server;
    private final Tokens issuer;
    private final Duration each;

    DirectoryBenchmark(Server server, Tokens issuer, Duration each) {
        this.server = server;
        this.issuer = issuer;
        this.each = each;
    }

    /** Measures this alone. Argument: seconds of each measurement. */
    public static void main(String[] arguments) throws Exception {
        String url = Postgres.running().newDatabase("directory" + System.currentTimeMillis());
        Map<String, String> settings = new HashMap<>(Postgres.settings(url));
        settings.put("switchboard.demo", "true");
        Tokens issuer = new Tokens();
        settings.putAll(issuer.settings());
        String extra = System.getProperty("bench.options", "-Xms320m -Xmx320m -XX:+UseSerialGC");
        try (Server server = Server.start(Path.of("target", "bench"), settings, extra.split(" "))) {
            new DirectoryBenchmark(server, issuer, Duration.ofSeconds(Long.parseLong(arguments[0]))).run();
        }
        System.exit(0);
    }

    void run() throws Exception {
        load(LargeDirectory.chain());
        printWays("the demo's ten users");
        questions();
        Map<Posting, Measurement> small = questions();
        printImports();
        printWays("100,000 users and 50,000 customers more");
        printQuestions(small, questions());
    }

    /** In turn, several times, there and back, so that neither a noisy moment nor the order falls on one of them. */
    private void printWays(String directory) throws Exception {
        Map<String, Double> perSecond = new LinkedHashMap<>();
        Map<String, String> ways = SigningWays.of(server, issuer);
        List<Map.Entry<String, String>> order = new ArrayList<>(ways.entrySet());
        for (int round = 0; round < ROUNDS; round++) {
            Collections.reverse(order);
            for (Map.Entry<String, String> way : order) {
                Measurement measured = Measurement.of(
                        each.dividedBy(2),
                        CONNECTIONS,
                        () -> new HttpLoad(server.port(), Posting.JSON, way.getValue()));
                perSecond.merge(way.getKey(), measured.perSecond() / ROUNDS, Double::sum);
            }
        }
        double fastest = perSecond.values().stream().max(Double::compare).orElseThrow();
        System.out.printf(
                "%n| POST JSON, %d connections, %s | requests/s | of the fastest |%n", CONNECTIONS, directory);
        System.out.println("| --- | ---: | ---: |");
        ways.keySet()
                .forEach(way -> System.out.printf(
                        Locale.ROOT, "| %s | %.0f | %.2f |%n", way, perSecond.get(way), perSecond.get(way) / fastest));
    }

    private void printImports() throws InterruptedException {
        String all = LargeDirectory.all();
        System.out.println("%n| import of 100,000 users, 50,000 customers | seconds | peak MiB | answer |".formatted());
        System.out.println("| --- | ---: | ---: | --- |");
        for (String time : List.of("first", "again")) {
            AtomicLong peak = new AtomicLong();
            Thread watch = watching(peak);
            Instant begun = Instant.now();
            HttpResponse<String> answer = load(all);
            double seconds = Duration.between(begun, Instant.now()).toMillis() / 1000.0;
            watch.interrupt();
            watch.join();
            System.out.printf(Locale.ROOT, "| %s | %.1f | %d | `%s` |%n", time, seconds, peak.get(), answer.body());
        }
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

    private HttpResponse<String> load(String document) {
        HttpResponse<String> answer = Http.sendAfresh(Http.json(server.url("/directory/import"), "POST", document)
                .header("Authorization", ADMIN)
                .build());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("the import failed: " + answer.statusCode() + ' ' + answer.body());
        }
        return answer;
    }

    /** The first time they warm the server up: what is then measured of a small directory is not its start. */
    private Map<Posting, Measurement> questions() throws Exception {
        Map<Posting, Measurement> measured = new LinkedHashMap<>();
        for (Posting question : QUESTIONS) {
            Measurement.of(each.dividedBy(4), 1, () -> new HttpLoad(server.port(), question, MANAGER));
            measured.put(
                    question,
                    Measurement.of(each.dividedBy(2), 1, () -> new HttpLoad(server.port(), question, MANAGER)));
        }
        return measured;
    }

    private static void printQuestions(Map<Posting, Measurement> small, Map<Posting, Measurement> large) {
        System.out.println(
                "%n| 1 connection | p50 ms, ten users | p50 ms, 100,000 | ratio | p99 ms, ten users |".formatted()
                        + " p99 ms, 100,000 |");
        System.out.println("| --- | ---: | ---: | ---: | ---: | ---: |");
        small.forEach((question, before) -> {
            Measurement after = large.get(question);
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.2f | %.2f | %.2f | %.2f | %.2f |%n",
                    question.name(),
                    before.p50Millis(),
                    after.p50Millis(),
                    after.p50Millis() / before.p50Millis(),
                    before.p99Millis(),
                    after.p99Millis());
        });
    }
}
