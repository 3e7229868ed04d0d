package org.switchboard.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Deploys the application anew a number of times on a running domain, works with it after each, and compares what it holds
 * before and after. Run by {@code deploy/server/redeploys}.
 */
public final class Redeploys {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int OK = 200;
    private static final long BETWEEN_LOOKS_MILLIS = 200;
    private static final String SESSION = "{\"destination\":\"(814) 404-3093\"}";
    private static final String ALICE =
            "Basic " + Base64.getEncoder().encodeToString("alice@acme.example:demo".getBytes(StandardCharsets.UTF_8));

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI server;
    private final String root;
    private final List<String> redeploy;

    private Redeploys(URI server, String root, List<String> redeploy) {
        this.server = server;
        this.root = root;
        this.redeploy = redeploy;
    }

    /**
     * Ends with 1 if something was left over.
     *
     * @param arguments how often, the server's address, the context root, the port of JMX, the command that deploys anew
     */
    public static void main(String[] arguments) throws Exception {
        int times = Integer.parseInt(arguments[0]);
        String root = arguments[2].equals("/") ? "" : arguments[2];
        List<String> command = Arrays.asList(arguments).subList(4, arguments.length);
        Redeploys redeploys = new Redeploys(URI.create(arguments[1]), root, command);
        boolean leaked;
        DomainJmx jmx =
                DomainJmx.at(Integer.parseInt(arguments[3]), Domain.ADMINISTRATOR, System.getenv("ADMIN_PASSWORD"));
        try (Holdings holdings = new Holdings(jmx, root)) {
            leaked = redeploys.leaks(times, holdings);
        }
        System.out.println(leaked ? "Something leaked." : "Nothing leaked.");
        System.exit(leaked ? 1 : 0);
    }

    private boolean leaks(int times, Holdings holdings) throws Exception {
        awaitReady();
        work();
        Holdings.Held before = holdings.settled();
        for (int i = 0; i < times; i++) {
            deployAnew();
            awaitReady();
            work();
        }
        awaitReady();
        Holdings.Held after = holdings.noMoreThan(before);
        System.out.print(before.comparedWith(after, times));
        if (after.exceeds(before)) {
            System.out.println("What holds it is in " + holdings.dumpedHeap());
        }
        return after.exceeds(before);
    }

    /** The threads of the warm-up are the application's too; what is deployed anew meanwhile is to end them. */
    private void awaitReady() throws IOException, InterruptedException {
        HttpRequest ready = HttpRequest.newBuilder(server.resolve("/health/ready"))
                .timeout(PATIENCE)
                .build();
        Instant end = Instant.now().plus(PATIENCE);
        while (http.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() != OK) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException(ready.uri() + " was not ready after " + PATIENCE);
            }
            TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MILLIS);
        }
    }

    private void deployAnew() throws IOException, InterruptedException {
        int ended = new ProcessBuilder(redeploy)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (ended != 0) {
            throw new IllegalStateException(String.join(" ", redeploy) + " ended with " + ended);
        }
    }

    /** Asks for what brings most of the application to life: a sign-in, a write, lists, the descriptions. */
    private void work() throws IOException, InterruptedException {
        send(request("/sessions").POST(HttpRequest.BodyPublishers.ofString(SESSION)));
        for (String path :
                List.of("/sessions", "/sessions/my", "/metadata", "/soap12", "/openapi.json", "/types/java")) {
            send(request(path).GET());
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.resolve(root + path))
                .timeout(PATIENCE)
                .header("Authorization", ALICE)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json");
    }

    private void send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<Void> answer = http.send(request.build(), HttpResponse.BodyHandlers.discarding());
        if (answer.statusCode() != OK) {
            throw new IllegalStateException(answer.uri() + " answered " + answer.statusCode());
        }
    }
}
