package org.switchboard.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.switchboard.support.Postgres;
import org.switchboard.support.Server;
import org.switchboard.tenancy.Http;

/**
 * Measures how much of its warm throughput a server has in its first minute, with its own warm-up and without, by turns.
 * Prints a table; asserts nothing. Arguments: how often each is measured, seconds of the first minute, until it is warm, of
 * the warm measurement.
 */
public final class WarmUpBenchmark {
    private static final int CONNECTIONS = 16;
    private static final Duration PART = Duration.ofSeconds(10);
    private static final String ALICE = "Authorization: " + Http.basic("alice@acme.example", "demo");

    private final Duration first;
    private final Duration untilWarm;
    private final Duration warm;

    private WarmUpBenchmark(Duration first, Duration untilWarm, Duration warm) {
        this.first = first;
        this.untilWarm = untilWarm;
        this.warm = warm;
    }

    /** Runs the benchmark. */
    public static void main(String[] arguments) throws Exception {
        int rounds = Integer.parseInt(argument(arguments, 0, "2"));
        WarmUpBenchmark benchmark = new WarmUpBenchmark(
                seconds(arguments, 1, "60"), seconds(arguments, 2, "60"), seconds(arguments, 3, "30"));
        System.out.println("| warm-up | start to ready s | first 10 s, requests/s | first minute | warm |"
                + " first minute of warm | errors |");
        System.out.println("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        for (int round = 0; round < rounds; round++) {
            benchmark.run("no", Map.of("switchboard.warmup.enabled", "false"), round);
            benchmark.run("yes", Map.of("switchboard.warmup.enabled", "true"), round);
        }
        System.exit(0);
    }

    private static String argument(String[] arguments, int at, String standard) {
        return arguments.length > at ? arguments[at] : standard;
    }

    private static Duration seconds(String[] arguments, int at, String standard) {
        return Duration.ofSeconds(Long.parseLong(argument(arguments, at, standard)));
    }

    private void run(String name, Map<String, String> more, int round) throws Exception {
        Map<String, String> settings =
                new HashMap<>(Postgres.settings(Postgres.running().newDatabase("warmup_" + name + round)));
        settings.put("switchboard.demo", "true");
        settings.putAll(more);
        String options = System.getProperty("bench.options", "-Xms320m -Xmx320m -XX:+UseSerialGC");
        try (Server server =
                Server.start(Path.of("target", "bench", "warmup-" + name + round), settings, options.split(" "))) {
            Callable<Work> posting = () -> new HttpLoad(server.port(), Posting.JSON, ALICE);
            List<Measurement> minute = new ArrayList<>();
            for (long part = 0; part < first.dividedBy(PART); part++) {
                minute.add(Measurement.of(PART, CONNECTIONS, posting));
            }
            Measurement.of(untilWarm, CONNECTIONS, posting);
            Measurement steady = Measurement.of(warm, CONNECTIONS, posting);
            double firstMinute = minute.stream()
                    .mapToDouble(Measurement::perSecond)
                    .average()
                    .orElseThrow();
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.1f | %.0f | %.0f | %.0f | %.2f | %d |%n",
                    name,
                    server.startUp().toMillis() / 1000.0,
                    minute.get(0).perSecond(),
                    firstMinute,
                    steady.perSecond(),
                    firstMinute / steady.perSecond(),
                    minute.stream().mapToLong(Measurement::errors).sum() + steady.errors());
        }
    }
}
