package org.switchboard.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A client that asks for something again and again, whether the server is there or not, on a new connection
 * each time, and counts what comes of it. Thread-safe.
 */
public final class PollingClient implements AutoCloseable {
    /** Nobody listens. */
    public static final String REFUSED = "refused";

    /** It is told when to try again. */
    public static final String LATER = "503 with Retry-After";

    /** It is served. */
    public static final String SERVED = "2xx";

    private static final long BETWEEN_KNOCKS_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final int PATIENCE_MILLIS = 60_000;
    private static final String ALICE =
            Base64.getEncoder().encodeToString("alice@acme.example:demo".getBytes(StandardCharsets.UTF_8));

    private final URI what;
    private final boolean signedIn;
    private final List<Run> runs = new ArrayList<>();
    private final Thread thread = new Thread(this::knock, "knocking");
    private volatile boolean ending;

    /**
     * The same outcome, one time after another.
     *
     * @param times how often
     */
    public record Run(String outcome, int times) {
        @Override
        public String toString() {
            return times + " x " + outcome;
        }
    }

    private PollingClient(URI what, boolean signedIn) {
        this.what = what;
        this.signedIn = signedIn;
        thread.setDaemon(true);
        thread.start();
    }

    /** Begins to ask the application at an address for the sessions of a user of the demo. */
    public static PollingClient at(URI application) {
        return new PollingClient(URI.create(application + "/sessions/my"), true);
    }

    /** Begins to ask it for what everybody may have, which leaves no sign-in. */
    public static PollingClient anonymouslyAt(URI application) {
        return new PollingClient(URI.create(application + "/metadata"), false);
    }

    private void knock() {
        while (!ending) {
            note(outcome());
            LockSupport.parkNanos(BETWEEN_KNOCKS_NANOS);
        }
    }

    private synchronized void note(String outcome) {
        int last = runs.size() - 1;
        if (last >= 0 && runs.get(last).outcome().equals(outcome)) {
            runs.set(last, new Run(outcome, runs.get(last).times() + 1));
        } else {
            runs.add(new Run(outcome, 1));
        }
    }

    private String outcome() {
        try {
            HttpURLConnection connection = (HttpURLConnection) what.toURL().openConnection();
            connection.setConnectTimeout(PATIENCE_MILLIS);
            connection.setReadTimeout(PATIENCE_MILLIS);
            connection.setRequestProperty("Connection", "close");
            connection.setRequestProperty("Accept", "application/json");
            if (signedIn) {
                connection.setRequestProperty("Authorization", "Basic " + ALICE);
            }
            return outcome(connection);
        } catch (ConnectException e) {
            return REFUSED;
        } catch (IOException e) {
            return "cut: " + e;
        }
    }

    private static String outcome(HttpURLConnection connection) throws IOException {
        int status = connection.getResponseCode();
        try (InputStream body = status < HttpURLConnection.HTTP_BAD_REQUEST
                ? connection.getInputStream()
                : connection.getErrorStream()) {
            if (body != null) {
                body.transferTo(OutputStream.nullOutputStream());
            }
        }
        if (status / 100 == 2) {
            return SERVED;
        }
        boolean isLater =
                status == HttpURLConnection.HTTP_UNAVAILABLE && connection.getHeaderField("Retry-After") != null;
        return isLater ? LATER : Integer.toString(status);
    }

    /** What came of it up to now, in order. */
    public synchronized List<Run> runs() {
        return List.copyOf(runs);
    }

    /** What came of it up to now, each once. */
    public Set<String> outcomes() {
        Set<String> outcomes = new TreeSet<>();
        runs().forEach(run -> outcomes.add(run.outcome()));
        return outcomes;
    }

    /** Whether it was never answered anything but that it is to come later, or what it asked for. */
    public boolean heardNoLie() {
        return Set.of(REFUSED, LATER, SERVED).containsAll(outcomes());
    }

    /** What is done now, in the list of what came of it. */
    public String lastOutcome() {
        List<Run> now = runs();
        return now.isEmpty() ? "" : now.get(now.size() - 1).outcome();
    }

    /** Asks no more, and waits for the answer to what was asked last. */
    public void end() {
        ending = true;
        try {
            thread.join(2L * PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        end();
    }
}
