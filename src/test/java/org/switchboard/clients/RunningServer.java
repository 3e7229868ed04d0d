package org.switchboard.clients;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.switchboard.support.Postgres;
import org.switchboard.support.Server;

/**
 * The server that the clients' tests talk to: the one whose address is in the system property {@code switchboard.url},
 * such as one that {@code deploy/micro/run} started, else one of their own with the demo data, on the database of the run.
 */
final class RunningServer {
    private static final String URL = "switchboard.url";
    private static Optional<Server> own = Optional.empty();

    private RunningServer() {}

    /** Its address, without a slash at its end. */
    static synchronized String url() {
        String given = System.getProperty(URL);
        if (given != null) {
            return given;
        }
        if (own.isEmpty()) {
            Server server = Server.start(Path.of("target", "clients-" + database()), settings(), Server.HASHING);
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            own = Optional.of(server);
        }
        return "http://localhost:" + own.get().port();
    }

    private static String database() {
        return System.getProperty("database", "h2");
    }

    private static Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>(
                database().equals("postgresql")
                        ? Postgres.settings(Postgres.running().newDatabase("clients" + System.nanoTime()))
                        : Map.of("switchboard.db.url", "jdbc:h2:mem:clients;DB_CLOSE_DELAY=-1"));
        settings.put("switchboard.demo", "true");
        return settings;
    }
}
