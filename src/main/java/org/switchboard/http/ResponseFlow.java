package org.switchboard.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How an answer leaves: held until it is whole, then sent as fast as the client reads; or while it is being made. */
public interface ResponseFlow {
    /** The attribute of the request that holds it. */
    String ATTRIBUTE = ResponseFlow.class.getName();

    /** Notes that nobody will change these bytes, so that they need not be copied. */
    void unchanging(byte[] bytes);

    /**
     * Notes that the answer has no known end and is to be sent while it is made, by the thread that makes it. Only some
     * may be at once, since a slow client holds such a thread.
     *
     * @return whether it may
     */
    boolean beginStream();

    /** How the answer to a request leaves, where that is settled. */
    static Optional<ResponseFlow> of(@Nullable HttpServletRequest request) {
        return request == null ? Optional.empty() : Optional.ofNullable((ResponseFlow) request.getAttribute(ATTRIBUTE));
    }
}
