package org.switchboard.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/**
 * The end of an answer whose length is not known when it begins: it may have to be left out, so that the client sees that
 * the answer is not whole. Whatever a servlet throws, the container ends an answer in chunks as it should be ended; what
 * keeps it from sending the last chunk are trailers that cannot be made. The connection is then closed, since the answer
 * has said so. For one answer; not thread-safe.
 */
final class AbortableResponse {
    private static final String ONE_CONNECTION = "HTTP/1.1";

    private final HttpServletResponse answer;
    private final boolean canBeLeftOut;
    private boolean leftOut;

    /** Prepares an answer of which nothing has been sent yet. */
    AbortableResponse(HttpServletRequest request, HttpServletResponse answer) {
        this.answer = answer;
        this.canBeLeftOut = prepare();
        if (canBeLeftOut && request.getProtocol().equals(ONE_CONNECTION)) {
            answer.setHeader("Connection", "close");
        }
    }

    private boolean prepare() {
        try {
            answer.setTrailerFields(this::trailers);
            return true;
        } catch (IllegalStateException e) {
            // HTTP/1.0 knows no chunks: the container gathers the answer to learn its length.
            return false;
        }
    }

    private Map<String, String> trailers() {
        if (leftOut) {
            throw new IllegalStateException("the answer is not whole");
        }
        return Map.of();
    }

    /** Whether an answer that has begun can be left without an end. */
    boolean canBeLeftOut() {
        return canBeLeftOut;
    }

    /** Whether the answer has begun. Until then JAX-RS holds all of it back, its headers too, and can give another. */
    boolean hasBegun() {
        return answer.isCommitted() || answer.getContentType() != null;
    }

    /**
     * Leaves an answer that has begun without its end.
     *
     * @param body where it was written, which may still hold a part of it
     */
    void leaveOut(OutputStream body) {
        leftOut = true;
        try {
            body.flush();
            answer.getOutputStream().close();
        } catch (IOException | RuntimeException e) {
            // The trailers fail as they should, or the client is gone.
        }
    }
}
