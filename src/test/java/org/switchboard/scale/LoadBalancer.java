package org.switchboard.scale;

import io.undertow.Undertow;
import io.undertow.server.handlers.proxy.LoadBalancingProxyClient;
import io.undertow.server.handlers.proxy.ProxyHandler;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.switchboard.support.Eventually;

/**
 * A reverse proxy before some servers: requests go in turn to those that said a second ago, at {@code /health/ready},
 * that they are ready. What could not be handed over for want of a connection goes to the next; what was handed over and
 * not answered is a 503 and is not repeated, since it may have been done. Thread-safe.
 */
public final class LoadBalancer implements AutoCloseable {
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(500);
    private static final Duration TO_NOTICE = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int MAX_MILLIS_OF_REQUEST = 30_000;
    private static final int CONNECTIONS_OF_THREAD = 64;
    private static final int THREADS = 2;

    /** Says of each lost connection where it was lost; kept here since a logger that nobody holds is forgotten. */
    private static final Logger LOST_CONNECTIONS = Logger.getLogger("io.undertow.proxy");

    private final LoadBalancingProxyClient servers = new LoadBalancingProxyClient()
            .setConnectionsPerThread(CONNECTIONS_OF_THREAD)
            .setProblemServerRetry(1);
    /** Asks by HTTP/1.1, as other proxies do: HTTP/2 would ask for ever over one connection, however it fares. */
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    private final Set<URI> inTurn = ConcurrentHashMap.newKeySet();
    private final Set<URI> unready = ConcurrentHashMap.newKeySet();
    private final Map<URI, String> lastAnswers = new ConcurrentHashMap<>();
    private final ScheduledExecutorService asking;
    private final Undertow listener;
    private final int port;

    /** Listens on this machine. */
    public LoadBalancer(int port, List<URI> servers) {
        this.port = port;
        LOST_CONNECTIONS.setLevel(Level.OFF);
        ProxyHandler handler = ProxyHandler.builder()
                .setProxyClient(this.servers)
                .setMaxRequestTime(MAX_MILLIS_OF_REQUEST)
                .setMaxConnectionRetries(servers.size())
                .build();
        listener = Undertow.builder()
                .setIoThreads(THREADS)
                .addHttpListener(port, "127.0.0.1", handler)
                .build();
        asking = Executors.newScheduledThreadPool(servers.size());
        for (URI server : servers) {
            asking.scheduleWithFixedDelay(() -> ask(server), 0, BETWEEN_QUESTIONS.toMillis(), TimeUnit.MILLISECONDS);
        }
        listener.start();
    }

    /** Two answers in a row that it is not ready take a server out, as in {@code deploy/proxy/haproxy.cfg}. */
    private void ask(URI server) {
        boolean ready = isReady(server);
        if (ready && inTurn.add(server)) {
            servers.addHost(server);
        }
        if (!ready && !unready.add(server) && inTurn.remove(server)) {
            servers.removeHost(server);
        }
        if (ready) {
            unready.remove(server);
        }
    }

    /** Whatever goes wrong says that it is not ready: a question that failed must not be the last one. */
    private boolean isReady(URI server) {
        HttpRequest question =
                HttpRequest.newBuilder(server.resolve("/health/ready")).build();
        CompletableFuture<HttpResponse<String>> answer = http.sendAsync(question, HttpResponse.BodyHandlers.ofString());
        try {
            HttpResponse<String> answered = answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            lastAnswers.put(server, answered.statusCode() + " " + answered.body());
            return answered.statusCode() == 200;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            answer.cancel(true);
            lastAnswers.put(server, e.toString());
            return false;
        }
    }

    /** Waits until requests go to a server, or go there no more. */
    public void await(URI server, boolean expected) throws Exception {
        try {
            Eventually.becomes("whether requests go to " + server, expected, TO_NOTICE, () -> inTurn.contains(server));
        } catch (AssertionError e) {
            throw new AssertionError("The last answer of its /health/ready: " + lastAnswers.get(server), e);
        }
    }

    /** The address of a path behind it. */
    public URI url(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    @Override
    public void close() {
        asking.shutdownNow();
        listener.stop();
    }
}
