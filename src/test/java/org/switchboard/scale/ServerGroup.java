package org.switchboard.scale;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.switchboard.support.Postgres;

/** The two instances of a deployment group on Payara Server, by {@code deploy/server/group}, with a load balancer before them. */
final class ServerGroup implements Instances {
    private static final List<String> NAMES = List.of("one", "two");

    private final AdminClient admin = new AdminClient();
    private final Map<String, String> settings;
    private final List<URI> servers;
    private final LoadBalancer balancer;
    private final int base;

    /** @param base from which on there are ports for it, as the command says; the load balancer is at the first */
    private ServerGroup(int base) throws Exception {
        this.base = base;
        settings = Postgres.settings(Postgres.running().newDatabase("servers"));
        servers =
                List.of(URI.create("http://localhost:" + (base + 180)), URI.create("http://localhost:" + (base + 280)));
        balancer = new LoadBalancer(base, servers);
    }

    private void start() throws Exception {
        group("up");
        for (URI server : servers) {
            balancer.await(server, true);
        }
    }

    /**
     * Brings a group up, lets clients create sessions on it while it is disturbed, prints what became of them, and brings it
     * down. Arguments: its first port, how often instances are killed, and {@code kill} if they are not restarted before.
     */
    public static void main(String[] arguments) throws Exception {
        int kills = Integer.parseInt(arguments[1]);
        int status = 1;
        try (ServerGroup group = new ServerGroup(Integer.parseInt(arguments[0]))) {
            group.start();
            boolean rolled = "kill".equals(arguments[2])
                    || group.meets(
                            "restarted in turn, clients never repeat",
                            Disturbance.rollingRestart(),
                            CreatingClients.askingOnce(group.url(), 8));
            boolean killed = group.meets(
                    "killed " + kills + " times, clients repeat",
                    Disturbance.kill(kills),
                    CreatingClients.repeating(group.url(), 12));
            status = rolled && killed ? 0 : 1;
        }
        System.exit(status);
    }

    private boolean meets(String how, Disturbance disturbance, CreatingClients clients) throws Exception {
        try (clients) {
            disturbance.on(this, clients);
        }
        Comparison comparison = Comparison.of(clients, settings, url());
        System.out.printf("Instances %s: %s; %s%n", how, comparison, clients);
        return clients.failed().isEmpty() && comparison.isWhole();
    }

    private void group(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("bash", "deploy/server/group"));
        command.addAll(List.of(words));
        ProcessBuilder process = new ProcessBuilder(command).inheritIO();
        process.environment().put("BASE", Integer.toString(base));
        process.environment().put("BUILT", "yes");
        process.environment().put("SWITCHBOARD_DEMO", "true");
        process.environment().put("SWITCHBOARD_DB_URL", settings.get("switchboard.db.url"));
        process.environment().put("SWITCHBOARD_DB_USER", settings.get("switchboard.db.user"));
        process.environment().put("SWITCHBOARD_DB_PASSWORD", settings.get("switchboard.db.password"));
        int status = process.start().waitFor();
        if (status != 0) {
            throw new IllegalStateException(command + " ended with " + status);
        }
    }

    @Override
    public URI url() {
        return balancer.url("");
    }

    @Override
    public Map<String, String> settings() {
        return settings;
    }

    @Override
    public void drain(int which) throws Exception {
        admin.drain(servers.get(which));
    }

    @Override
    public void stop(int which) throws Exception {
        group("stop", NAMES.get(which));
    }

    @Override
    public void kill(int which) throws Exception {
        group("kill", NAMES.get(which));
    }

    @Override
    public void startAgain(int which) throws Exception {
        balancer.await(servers.get(which), false);
        group("start", NAMES.get(which));
        balancer.await(servers.get(which), true);
    }

    @Override
    public void close() {
        balancer.close();
        try {
            group("down");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
