package org.switchboard.scale;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.switchboard.support.Eventually;
import org.switchboard.support.Postgres;
import org.switchboard.support.Server;

/** Two servers on one new PostgreSQL database, with a load balancer before them. */
public final class TwoServers implements AutoCloseable {
    /** Options of the JVM for servers that start often and are not measured. */
    public static final String[] SMALL = {"-Xmx384m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"};

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final List<Server> servers = new ArrayList<>();
    private final List<Path> folders;
    private final Map<String, String> settings;
    private final String[] options;
    private final LoadBalancer balancer;

    private TwoServers(Path folder, Map<String, String> settings, String... options) throws Exception {
        this.settings = settings;
        this.options = options;
        folders = List.of(folder.resolve("first"), folder.resolve("second"));
        for (Path each : folders) {
            servers.add(Server.startAt(Server.freePort(), each, settings, options));
        }
        balancer = new LoadBalancer(
                Server.freePort(),
                servers.stream().map(server -> server.url("")).toList());
        for (int i = 0; i < servers.size(); i++) {
            awaitInTurn(i, true);
        }
    }

    /**
     * Starts them with the demo directory.
     *
     * @param name of the database and the folder
     * @param more settings beside those
     */
    public static TwoServers start(String name, Map<String, String> more, String... options) throws Exception {
        Map<String, String> settings =
                new HashMap<>(Postgres.settings(Postgres.running().newDatabase(name)));
        settings.put("switchboard.demo", "true");
        settings.putAll(more);
        return new TwoServers(Path.of("target", name + "-" + System.nanoTime()), settings, options);
    }

    /** The address of the load balancer. */
    public URI url() {
        return balancer.url("");
    }

    /** One of the servers: 0 or 1. */
    public Server server(int which) {
        return servers.get(which);
    }

    /** What each of them was told. */
    public Map<String, String> settings() {
        return Map.copyOf(settings);
    }

    /** Ends a server at once (SIGKILL). */
    public void kill(int which) {
        servers.get(which).kill();
    }

    /** Asks a server to end (SIGTERM) and waits for it. */
    public void stop(int which) {
        servers.get(which).close();
    }

    /** Starts a server that has ended, at its port, and waits until requests go to it. */
    public void startAgain(int which) throws Exception {
        awaitInTurn(which, false);
        servers.set(which, Server.startAt(servers.get(which).port(), folders.get(which), settings, options));
        awaitInTurn(which, true);
    }

    /** Waits until requests go to a server, or go there no more. */
    public void awaitInTurn(int which, boolean expected) throws Exception {
        URI server = servers.get(which).url("");
        Eventually.becomes("whether requests go to " + server, expected, PATIENCE, () -> balancer.isInTurn(server));
    }

    @Override
    public void close() {
        balancer.close();
        servers.forEach(Server::close);
    }
}
