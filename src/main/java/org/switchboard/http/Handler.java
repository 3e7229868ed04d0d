package org.switchboard.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;

/** What answers the requests to a route. Thread-safe. */
@FunctionalInterface
public interface Handler {
    /** The answer; what is thrown becomes one. */
    Response answer(ContainerRequestContext request);
}
