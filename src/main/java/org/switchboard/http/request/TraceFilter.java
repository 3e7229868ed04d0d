package org.switchboard.http.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import org.switchboard.monitoring.Tracing;

/**
 * Remembers the span that the server has made of a request: the server takes it off the thread before the answer is
 * written, and the writing would begin a trace of its own.
 */
@ApplicationScoped
public class TraceFilter implements ContainerRequestFilter {
    @Inject
    private Tracing tracing;

    @Override
    public void filter(ContainerRequestContext request) {
        tracing.here().ifPresent(place -> RequestState.tracedAt(request, place));
    }
}
