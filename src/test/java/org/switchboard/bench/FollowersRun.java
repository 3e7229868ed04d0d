package org.switchboard.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.switchboard.support.Postgres;
import org.switchboard.support.Server;

/**
 * Whether those who follow the sessions miss any: six clients create sessions, and end each second one, while readers ask for
 * what is behind the last that they have. Sessions are archived seconds after their end.
 */
public final class FollowersRun {
    private static final int WRITERS = 6;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Map<String, String> SETTINGS = Map.of(
            "switchboard.demo",
            "true",
            "switchboard.warmup.enabled",
            "false",
            "switchboard.sweep.every",
            "PT1S",
            "switchboard.archive.after",
            "PT5S");

    private final Duration duration;
    private final Path war;
    private boolean whole = true;

    private FollowersRun(Duration duration, Path war) {
        this.duration = duration;
        this.war = war;
    }

    public static void main(String[] arguments) throws Exception {
        FollowersRun run = new FollowersRun(Duration.ofSeconds(Long.parseLong(arguments[0])), Path.of(arguments[1]));
        System.out.println("| database | reader | written | seen | missing | doubled |");
        System.out.println("| --- | --- | ---: | ---: | ---: | ---: |");
        Path place = Path.of("target", "bench", "followers" + UUID.randomUUID());
        String file = "jdbc:h2:file:" + place.toAbsolutePath().resolve("data/switchboard") + ";DB_CLOSE_ON_EXIT=FALSE";
        run.measure("H2", List.of(place), Map.of("switchboard.db.url", file));
        run.measure("PostgreSQL", List.of(place), Postgres.settings(newDatabase()));
        run.measure(
                "PostgreSQL, two servers",
                List.of(place, place.resolveSibling(place.getFileName() + "-2")),
                Postgres.settings(newDatabase()));
        System.exit(run.whole ? 0 : 1);
    }

    private static String newDatabase() {
        return Postgres.running()
                .newDatabase("followers_" + UUID.randomUUID().toString().replace("-", ""));
    }

    /** What the clients wrote. */
    private record Written(Set<String> all, Set<String> ended) {
        Written() {
            this(new HashSet<>(), new HashSet<>());
        }
    }

    private void measure(String name, List<Path> places, Map<String, String> database) throws Exception {
        Map<String, String> settings = new HashMap<>(SETTINGS);
        settings.putAll(database);
        List<Server> servers = new ArrayList<>();
        try {
            for (Path place : places) {
                servers.add(Server.startOther(war, place, settings));
            }
            List<FollowedServer> asked = servers.stream()
                    .map(server -> new FollowedServer(server.port()))
                    .toList();
            for (FollowedServer server : asked) {
                // A password that was checked once is remembered, so that those who come at once do not wait for each
                // other's.
                server.get("/sessions/my");
            }
            print(name, asked);
        } finally {
            servers.forEach(Server::close);
        }
    }

    private void print(String name, List<FollowedServer> servers) throws Exception {
        Instant end = Instant.now().plus(duration);
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            List<Future<Written>> writers = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                FollowedServer server = servers.get(i % servers.size());
                writers.add(threads.submit(() -> write(server, end)));
            }
            List<Future<HttpFollower>> readers = new ArrayList<>();
            for (HttpFollower.Way way : HttpFollower.Way.values()) {
                readers.add(threads.submit(() -> follow(way, servers.get(0), end)));
            }
            Written written = new Written();
            for (Future<Written> writer : writers) {
                written.all().addAll(writer.get().all());
                written.ended().addAll(writer.get().ended());
            }
            for (Future<HttpFollower> reader : readers) {
                print(name, reader.get(), written);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static Written write(FollowedServer server, Instant end) throws IOException {
        Written written = new Written();
        while (Instant.now().isBefore(end)) {
            String id = server.create();
            written.all().add(id);
            if (written.all().size() % 2 == 0) {
                server.end(id);
                written.ended().add(id);
            }
        }
        return written;
    }

    private static HttpFollower follow(HttpFollower.Way way, FollowedServer server, Instant end) throws IOException {
        HttpFollower follower = new HttpFollower(way, server);
        while (Instant.now().isBefore(end)) {
            follower.more();
        }
        return follower;
    }

    /** Once nothing is written any more a reader has patience until it has all that it is to see. */
    private void print(String name, HttpFollower follower, Written written) throws IOException {
        Set<String> expected = follower.way() == HttpFollower.Way.ARCHIVE ? written.ended() : written.all();
        Instant deadline = Instant.now().plus(PATIENCE);
        int idle = 0;
        while (!follower.seen().containsAll(expected)
                && idle < 100
                && Instant.now().isBefore(deadline)) {
            boolean waits = follower.way() == HttpFollower.Way.ARCHIVE;
            idle = follower.more() || waits ? 0 : idle + 1;
        }
        Set<String> missing = new HashSet<>(expected);
        missing.removeAll(follower.seen());
        whole &= missing.isEmpty() && follower.doubled() == 0;
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %d | %d | %d | %d |%n",
                name,
                follower.way().title(),
                expected.size(),
                follower.seen().size(),
                missing.size(),
                follower.doubled());
    }
}
