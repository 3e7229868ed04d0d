package org.switchboard.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Measures how much longer the operations on sessions take when there are many of them, on PostgreSQL, each size on a
 * server and a database of its own. Prints a table; asserts nothing. Arguments: the sizes. System properties:
 * {@code bench.rounds}, and {@code bench.seconds} of each measurement.
 */
public final class SizeBenchmark {
    private static final int CONNECTIONS = 4;

    private final int rounds = Integer.getInteger("bench.rounds", 5);
    private final Duration each = Duration.ofSeconds(Integer.getInteger("bench.seconds", 3));
    private final List<SizedServer> servers = new ArrayList<>();
    private final Map<SizedOperation, Map<SizedServer, List<Measurement>>> measured =
            new EnumMap<>(SizedOperation.class);

    private SizeBenchmark() {}

    /** Runs the benchmark. */
    public static void main(String[] arguments) throws Exception {
        List<Long> sizes = Arrays.stream(arguments).map(Long::valueOf).sorted().toList();
        SizeBenchmark benchmark = new SizeBenchmark();
        int status = 1;
        try {
            benchmark.run(sizes.isEmpty() ? List.of(10_000L, 1_000_000L) : sizes);
            status = 0;
        } catch (Exception e) {
            e.printStackTrace();
        } finally {
            benchmark.servers.forEach(SizedServer::close);
        }
        System.exit(status);
    }

    private void run(List<Long> sizes) throws Exception {
        for (long size : sizes) {
            long begun = System.nanoTime();
            servers.add(SizedServer.filled(size, CONNECTIONS, each.multipliedBy(5)));
            System.err.printf("%d sessions are there after %d s%n", size, (System.nanoTime() - begun) / 1_000_000_000);
        }
        measure(true);
        measure(false);
        print();
    }

    /** In turn, there and back, so that neither a noisy moment nor the order falls on one size. The first round warms up. */
    private void measure(boolean reading) throws Exception {
        List<SizedServer> order = new ArrayList<>(servers);
        for (int round = 0; round <= rounds; round++) {
            for (SizedOperation operation : SizedOperation.values()) {
                if (operation.reads() != reading) {
                    continue;
                }
                Collections.reverse(order);
                for (SizedServer server : order) {
                    Measurement measurement = server.measure(operation, CONNECTIONS, each);
                    if (measurement.errors() > 0) {
                        throw new IllegalStateException(operation + " failed " + measurement.errors() + " times");
                    }
                    if (round > 0) {
                        measured.computeIfAbsent(operation, unused -> new HashMap<>())
                                .computeIfAbsent(server, unused -> new ArrayList<>())
                                .add(measurement);
                    }
                }
            }
        }
    }

    private void print() {
        System.out.printf(
                Locale.ROOT,
                "%nMachine: %d cores, Java %s. %d connections; medians of %d rounds of %d s each.%n%n",
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.version"),
                CONNECTIONS,
                rounds,
                each.toSeconds());
        StringBuilder head = new StringBuilder("| operation |");
        StringBuilder line = new StringBuilder("| --- |");
        for (SizedServer server : servers) {
            head.append(String.format(Locale.ROOT, " %,d: p50 ms | p99 ms |", server.size()));
            line.append(" ---: | ---: |");
            if (server != servers.get(0)) {
                head.append(" p50 × | p99 × | aim |");
                line.append(" ---: | ---: | --- |");
            }
        }
        System.out.println(head);
        System.out.println(line);
        measured.forEach(this::print);
    }

    private void print(SizedOperation operation, Map<SizedServer, List<Measurement>> results) {
        StringBuilder line = new StringBuilder("| " + operation.title() + " |");
        for (SizedServer server : servers) {
            double p50 = median(results.get(server), Measurement::p50Millis);
            double p99 = median(results.get(server), Measurement::p99Millis);
            line.append(String.format(Locale.ROOT, " %.2f | %.2f |", p50, p99));
            if (server != servers.get(0)) {
                double growth = p50 / median(results.get(servers.get(0)), Measurement::p50Millis);
                double growth99 = p99 / median(results.get(servers.get(0)), Measurement::p99Millis);
                line.append(String.format(
                        Locale.ROOT,
                        " %.2f | %.2f | %s |",
                        growth,
                        growth99,
                        judgement(growth, operation.aim(server.size()))));
            }
        }
        System.out.println(line);
    }

    private static String judgement(double growth, double aim) {
        return aim == 0 ? "none" : String.format(Locale.ROOT, growth <= aim ? "%.1f: met" : "%.1f: missed", aim);
    }

    private static double median(List<Measurement> measurements, ToDoubleFunction<Measurement> value) {
        double[] values = measurements.stream().mapToDouble(value).sorted().toArray();
        return (values[(values.length - 1) / 2] + values[values.length / 2]) / 2;
    }
}
