package org.switchboard.startup;

import jakarta.ws.rs.HttpMethod;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Waits until requests to this server reach the application, which they do only some time after it has started; before,
 * another application may answer in its place. Asks for something that everybody may have, so that no secret goes
 * elsewhere.
 */
final class FirstAnswer {
    private static final String FOR_EVERYBODY = "/explorer/icon.svg";
    private static final String ITS_TYPE = "image/svg+xml";
    private static final long BETWEEN_LOOKS_MILLIS = 50;

    private final URL url;

    /** Whether a request asks for what is asked for here. */
    static boolean asksWith(String method, String path) {
        return method.equals(HttpMethod.GET) && path.equals(FOR_EVERYBODY);
    }

    FirstAnswer(URI application) {
        try {
            url = URI.create(application + FOR_EVERYBODY).toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /**
     * Looks until the application answers, the time is over, or it is stopped.
     *
     * @return what came in place of the application's answer; empty if that came
     */
    Optional<String> await(Duration time, BooleanSupplier stopped) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        Optional<String> obstacle = obstacle();
        while (obstacle.isPresent() && !stopped.getAsBoolean() && System.nanoTime() - end < 0) {
            TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MILLIS);
            obstacle = obstacle();
        }
        return obstacle;
    }

    private Optional<String> obstacle() {
        try {
            LoopbackClient.Answer answer = LoopbackClient.get(url);
            return answer.status() == LoopbackClient.OK && ITS_TYPE.equals(answer.type())
                    ? Optional.empty()
                    : Optional.of(
                            url + " was answered with HTTP " + answer.status() + " and the type " + answer.type());
        } catch (IOException e) {
            return Optional.of(url + " was not answered: " + e);
        }
    }
}
