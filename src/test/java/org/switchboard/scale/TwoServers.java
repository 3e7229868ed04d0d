package org.switchboard.scale;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.switchboard.support.Postgres;
import org.switchboard.support.Server;

/** Two servers on Payara Micro on one new PostgreSQL database, with a load balancer before them. */
public final class TwoServers implements Instances {
    private final AdminClient admin = new AdminClient();
    private final List<Server> servers = new ArrayList<>();
    private final List<Path> folders;
    private final Map<String, String> settings;
    private final String[] options;
    private final LoadBalancer balancer;

    /**
     * Where they listen.
     *
     * @param balancer the port of the load balancer
     * @param servers that of each server
     */
    public record Ports(int balancer, List<Integer> servers) {
        /** Ports that are free at this moment. */
        static Ports free() {
            return new Ports(Server.freePort(), List.of(Server.freePort(), Server.freePort()));
        }
    }

    private TwoServers(Ports ports, Path folder, Map<String, String> settings, String... options) throws Exception {
        this.settings = settings;
        this.options = options;
        folders = List.of(folder.resolve("first"), folder.resolve("second"));
        for (int which = 0; which < folders.size(); which++) {
            servers.add(Server.startAt(ports.servers().get(which), folders.get(which), settings, options));
        }
        balancer = new LoadBalancer(
                ports.balancer(), servers.stream().map(server -> server.url("")).toList());
        for (Server server : servers) {
            balancer.await(server.url(""), true);
        }
    }

    /**
     * Starts them with the demo directory.
     *
     * @param name of the database and the folder
     * @param more settings beside those
     */
    public static TwoServers start(String name, Map<String, String> more, String... options) throws Exception {
        return startAt(Ports.free(), name, more, options);
    }

    /** The same at given ports. */
    public static TwoServers startAt(Ports ports, String name, Map<String, String> more, String... options)
            throws Exception {
        Map<String, String> settings =
                new HashMap<>(Postgres.settings(Postgres.running().newDatabase(name)));
        settings.put("switchboard.demo", "true");
        settings.putAll(more);
        return new TwoServers(ports, Path.of("target", name + "-" + System.nanoTime()), settings, options);
    }

    @Override
    public URI url() {
        return balancer.url("");
    }

    /** One of the servers. */
    public Server server(int which) {
        return servers.get(which);
    }

    /** What a server has logged so far. */
    public String log(int which) throws IOException {
        return Files.readString(folders.get(which).resolve("server.log"));
    }

    @Override
    public Map<String, String> settings() {
        return Map.copyOf(settings);
    }

    @Override
    public void drain(int which) throws Exception {
        admin.drain(servers.get(which).url(""));
    }

    @Override
    public void stop(int which) {
        servers.get(which).close();
    }

    @Override
    public void kill(int which) {
        servers.get(which).kill();
    }

    @Override
    public void startAgain(int which) throws Exception {
        URI url = servers.get(which).url("");
        balancer.await(url, false);
        servers.set(which, Server.startAt(servers.get(which).port(), folders.get(which), settings, options));
        balancer.await(url, true);
    }

    @Override
    public void close() {
        balancer.close();
        servers.forEach(Server::close);
    }
}
