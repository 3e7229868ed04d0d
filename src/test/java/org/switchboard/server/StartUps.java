package org.switchboard.server;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.switchboard.support.Eventually;
import org.switchboard.support.PollingClient;
import org.switchboard.support.Server;

/**
 * What a client hears from before the boot of a server to after all that its operator does: on Payara Micro a start, an
 * end and a start again, on Payara Server a first start, a redeployment and a restart. {@code deploy/server/startups} runs it. Prints what
 * was heard in each phase, and ends with 1 if that was anything but refused, 503 with Retry-After, and served, but for the end of
 * Payara Micro without a drain.
 */
public final class StartUps {
    private static final Duration PATIENCE = Duration.ofSeconds(300);
    private static boolean lied;

    private StartUps() {}

    /** Something that an operator does. */
    private interface Work {
        void run() throws Exception;
    }

    /** @param arguments none */
    public static void main(String... arguments) throws Exception {
        onMicro();
        onServer();
        System.out.println(lied ? "A client was told a lie." : "No client was told a lie.");
        System.exit(lied ? 1 : 0);
    }

    private static void onMicro() throws Exception {
        Path folder = Path.of("target", "startups-" + System.nanoTime());
        int port = Server.freePort();
        Map<String, String> settings = Map.of(
                "switchboard.demo", "true",
                "switchboard.db.url", "jdbc:h2:file:" + folder.toAbsolutePath().resolve("data/switchboard"),
                "switchboard.warmup.enabled", "true",
                "switchboard.warmup.seconds", "10");
        URI address = URI.create("http://localhost:" + port);
        Server[] started = new Server[1];
        heard("Payara Micro, start", address, () -> started[0] = Server.startAt(port, folder, settings));
        try (PollingClient client = PollingClient.at(address)) {
            Eventually.becomes("what the client hears", PollingClient.SERVED, PATIENCE, client::lastOutcome);
            started[0].close();
            client.end();
            System.out.printf("%-28s %s, not judged (docs/scaling.md)%n", "Payara Micro, SIGTERM", client.runs());
        }
        heard("Payara Micro, start again", address, () -> started[0] = Server.startAt(port, folder, settings));
        started[0].close();
    }

    private static void onServer() throws Exception {
        Domain domain = Domain.inNewFolder();
        try {
            heard("Payara Server, first start", domain.url(""), domain::start);
            heard("Payara Server, redeployment", domain.url(""), () -> domain.script("redeploy"));
            heard("Payara Server, restart", domain.url(""), domain::stop, domain::startAgain);
        } finally {
            domain.stop();
        }
    }

    private static void heard(String phase, URI application, Work... steps) throws Exception {
        try (PollingClient client = PollingClient.at(application)) {
            for (Work step : steps) {
                step.run();
            }
            Eventually.becomes("what the client hears", PollingClient.SERVED, PATIENCE, client::lastOutcome);
            client.end();
            lied |= !client.heardNoLie();
            System.out.printf("%-28s %s%n", phase, client.runs());
        }
    }
}
