package org.switchboard.http.request;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.switchboard.error.ApiException;

/**
 * How far the body of a request has come. Whoever wants a body that is still under way is sent out of the request by a
 * fault, and is called again when it is here: no thread waits for it, and it is read only if somebody wants it.
 */
public interface BodyArrival {
    /** The attribute of the request that holds it. */
    String ATTRIBUTE = BodyArrival.class.getName();

    /**
     * The body, which can be read without waiting.
     *
     * @param limit how many bytes are wanted at most; of a longer body there may be one more
     * @throws ApiException if it is still under way, did not arrive in time, or there is no room for it
     */
    InputStream wanted(int limit) throws IOException;

    /** Whether it was wanted before it was here, so that the answer that is now being made is thrown away. */
    boolean isAwaited();

    /** How far the body of a request has come, where that is watched. */
    static Optional<BodyArrival> of(ContainerRequestContext request) {
        return Optional.ofNullable((BodyArrival) request.getProperty(ATTRIBUTE));
    }
}
