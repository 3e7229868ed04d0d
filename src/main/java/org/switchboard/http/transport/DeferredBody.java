package org.switchboard.http.transport;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.switchboard.error.ApiError;
import org.switchboard.error.ApiException;
import org.switchboard.http.error.HttpErrors;
import org.switchboard.http.request.BodyArrival;

/**
 * The body of one request: here at once, as most are; or read without a thread once somebody wants it, and then found by
 * whoever is asked again. One thread at a time works with it.
 */
final class DeferredBody implements BodyArrival {
    private static final int NOBODY = -1;

    private final HttpServletRequest request;
    private int wanted = NOBODY;
    private @Nullable Outcome outcome;

    /** What became of the reading: the bytes, or why there are none. */
    sealed interface Outcome {
        /** They came, up to what was wanted. */
        record Came(byte[] bytes) implements Outcome {}

        /** They did not. */
        record Failed(ApiError fault) implements Outcome {}
    }

    DeferredBody(HttpServletRequest request) {
        this.request = request;
    }

    @Override
    public InputStream wanted(int limit) throws IOException {
        if (outcome instanceof Outcome.Came came) {
            return new ByteArrayInputStream(came.bytes());
        }
        if (outcome instanceof Outcome.Failed failed) {
            throw new ApiException(failed.fault());
        }
        if (!isAnnounced()) {
            // With an Upgrade the server would take whatever else is sent for the body.
            return InputStream.nullInputStream();
        }
        if (isHere()) {
            return isUnframed()
                    ? new ByteArrayInputStream(
                            request.getInputStream().readNBytes((int) request.getContentLengthLong()))
                    : request.getInputStream();
        }
        wanted = limit;
        throw new ApiException(HttpErrors.bodyTooSlow());
    }

    @Override
    public boolean isAwaited() {
        return wanted != NOBODY && outcome == null;
    }

    /** How many bytes are read at most: one more than wanted, so that it shows when there are too many. */
    int most() {
        return isUnframed() ? (int) Math.min(request.getContentLengthLong(), wanted + 1L) : wanted + 1;
    }

    /** Whether the server does not know its end: then it is as long as it was said to be. */
    private boolean isUnframed() {
        return isAnnounced() && upgradeOffer().isMade();
    }

    /** Whether the client offers to speak another protocol, as Java's does with HTTP/2. */
    UpgradeOffer upgradeOffer() {
        return new UpgradeOffer(request);
    }

    /** Notes what became of the reading. */
    void complete(Outcome found) {
        outcome = found;
    }

    /** Whether it came. */
    boolean came() {
        return outcome instanceof Outcome.Came;
    }

    /** Whether the request says that it has a body. */
    boolean isAnnounced() {
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }

    private boolean isHere() throws IOException {
        long length = request.getContentLengthLong();
        return length > 0
                ? request.getInputStream().available() >= length
                : request.getInputStream().isFinished();
    }
}
