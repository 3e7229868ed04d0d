package org.switchboard.scale;

import java.util.List;
import java.util.Map;

/** Two servers, a database and a load balancer to try, until the process is asked to end. Argument: the load balancer's port. */
public final class Demonstration {
    private Demonstration() {}

    /** Starts them; the servers listen at the next two ports. */
    public static void main(String[] arguments) throws Exception {
        int port = Integer.parseInt(arguments[0]);
        TwoServers servers = TwoServers.startAt(
                new TwoServers.Ports(port, List.of(port + 1, port + 2)),
                "scale",
                Map.of("switchboard.trusted.proxies", "127.0.0.1,::1"),
                "-Xmx320m",
                "-XX:+UseSerialGC");
        Runtime.getRuntime().addShutdownHook(new Thread(servers::close));
        System.out.printf(
                "Ready: %s, before http://localhost:%d (process %d) and http://localhost:%d (process %d)%n",
                servers.url(),
                port + 1,
                servers.server(0).pid(),
                port + 2,
                servers.server(1).pid());
        Thread.currentThread().join();
    }
}
