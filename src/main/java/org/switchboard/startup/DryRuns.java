package org.switchboard.startup;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;
import org.switchboard.http.security.WarmUpCredentials;

/** Requests for new sessions of which nothing is kept, sent again and again, and what became of them. Thread-safe. */
final class DryRuns {
    /** How long one request may take: to connect, and to be answered. */
    static final Duration LONGEST_REQUEST = LoopbackClient.PATIENCE.multipliedBy(2);

    /** After so many it is given up: what fails is not what clients will do. */
    private static final int MAX_FAILURES = 20;

    private static final String PATH = WarmUpCredentials.PATH + '?' + WarmUpCredentials.QUERY;

    private final LoopbackClient client;
    private final String authorization;
    private final List<Body> bodies;
    private final LongAdder succeeded = new LongAdder();
    private final AtomicInteger failed = new AtomicInteger();
    private volatile String lastFailure = "";

    /** A session that is asked for, in the format of which the answer is to be too. */
    record Body(String mediaType, byte[] document) {}

    /** @param authorization the header that lets them in */
    DryRuns(LoopbackClient client, String authorization, List<Body> bodies) {
        this.client = client;
        this.authorization = authorization;
        this.bodies = bodies;
    }

    /** Sends one after the other until it is to end, or too many have failed. */
    void sendUntil(BooleanSupplier over) {
        for (int i = 0; !over.getAsBoolean() && failed.get() < MAX_FAILURES; i++) {
            send(bodies.get(i % bodies.size()));
        }
    }

    private void send(Body body) {
        Map<String, String> headers = Map.of(
                HttpHeaders.AUTHORIZATION, authorization,
                HttpHeaders.CONTENT_TYPE, body.mediaType(),
                HttpHeaders.ACCEPT, body.mediaType());
        try {
            int status = client.post(PATH, headers, body.document());
            if (status == HttpServletResponse.SC_OK) {
                succeeded.increment();
            } else {
                fail("HTTP " + status);
            }
        } catch (IOException e) {
            fail(e.toString());
        }
    }

    private void fail(String how) {
        lastFailure = how;
        failed.incrementAndGet();
    }

    /** How many succeeded, and how others failed, for the log. */
    @Override
    public String toString() {
        String failures = failed.get() == 0 ? "" : " (" + failed + " more failed, the last with " + lastFailure + ')';
        return succeeded + " dry runs" + failures;
    }
}
