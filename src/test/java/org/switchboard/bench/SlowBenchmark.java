package org.switchboard.bench;

import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.switchboard.bench.OtherClient.Asking;
import org.switchboard.bench.OtherClient.Waits;
import org.switchboard.bench.SlowClients.Way;
import org.switchboard.support.Server;
import org.switchboard.tenancy.Http;

/**
 * Attacks a server of this machine with clients that send and read slowly, and measures how long another client waits
 * meanwhile. Prints a table; asserts nothing. Arguments: how many slow clients of each kind, seconds of each measurement.
 */
public final class SlowBenchmark {
    private static final String ALICE = Http.basic("alice@acme.example", "demo");
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String JSON = "application/json";

    private final Server server;
    private final OtherClient other;
    private final Duration duration;
    private final int count;

    private SlowBenchmark(Server server, int count, Duration duration) {
        this.server = server;
        this.other = new OtherClient(server.url("/"), ALICE);
        this.count = count;
        this.duration = duration;
    }

    /** Runs the benchmark. */
    public static void main(String[] arguments) throws Exception {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 500;
        Duration duration = Duration.ofSeconds(arguments.length > 1 ? Long.parseLong(arguments[1]) : 40);
        Path directory = Path.of("target", "bench", "slow-" + System.currentTimeMillis());
        Map<String, String> settings = Map.of(
                "switchboard.demo", "true",
                "switchboard.warmup.enabled", "true",
                "switchboard.db.url", "jdbc:h2:file:./data/slow;WRITE_DELAY=0");
        String options = System.getProperty("bench.options", "-Xmx320m -XX:+UseSerialGC");
        try (Server server = Server.start(directory, settings, options.split(" "))) {
            new SlowBenchmark(server, count, duration).run();
        }
        System.exit(0);
    }

    private void run() throws Exception {
        String key = "Authorization: Bearer " + key() + "\r\n";
        Map<String, List<Way>> attacks = new LinkedHashMap<>();
        attacks.put("headers, anonymous", List.of(Way.headers("")));
        attacks.put("bodies, anonymous", List.of(Way.body("/auth/credentials", FORM, "")));
        attacks.put("readers, anonymous", List.of(Way.reader("/openapi.json", 5, "")));
        attacks.put(
                "all three, anonymous",
                List.of(Way.headers(""), Way.body("/auth/credentials", FORM, ""), Way.reader("/openapi.json", 5, "")));
        attacks.put("bodies, signed in", List.of(Way.body("/sessions", JSON, key)));
        attacks.put("readers, signed in", List.of(Way.reader("/sessions?take=1000", 5, key)));
        attacks.put(
                "all three, signed in",
                List.of(Way.headers(key), Way.body("/sessions", JSON, key), Way.reader("/sessions?take=1000", 5, key)));
        other.ask(duration);
        System.out.println(
                "| attack | of each | ended by the server | create p50 / p99 / max ms | read p50 / p99 / max ms |"
                        + " /health p50 / p99 / max ms | requests | errors | MiB |");
        System.out.println("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        print("none", 0, other.ask(duration));
        for (Map.Entry<String, List<Way>> attack : attacks.entrySet()) {
            try (SlowClients slow = SlowClients.begin(server.port(), count, attack.getValue())) {
                print(attack.getKey(), slow, other.ask(duration));
            }
        }
        print("none, after all", 0, other.ask(duration));
    }

    private String key() {
        HttpRequest request = Http.json(server.url("/apikeys"), "POST", "{\"name\": \"slow\"}")
                .header("Authorization", ALICE)
                .build();
        String body = Http.send(request).body();
        int at = body.indexOf("\"key\":\"") + 7;
        return body.substring(at, body.indexOf('"', at));
    }

    private void print(String attack, SlowClients slow, Map<Asking, Waits> waits) {
        print(attack, slow.ended(), waits);
    }

    private void print(String attack, int ended, Map<Asking, Waits> waits) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %d | %s | %s | %s | %d | %d | %d |%n",
                attack,
                attack.startsWith("none") ? 0 : count,
                ended,
                shown(waits.get(Asking.CREATE)),
                shown(waits.get(Asking.READ)),
                shown(waits.get(Asking.HEALTH)),
                waits.values().stream().mapToLong(wait -> wait.millis().length).sum(),
                waits.values().stream().mapToLong(Waits::errors).sum(),
                server.residentMebibytes());
    }

    private static String shown(Waits waits) {
        return waits.part(0.5) + " / " + waits.part(0.99) + " / " + waits.part(1);
    }
}
