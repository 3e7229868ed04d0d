package org.switchboard.http.security;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.switchboard.http.request.RequestNormalizationFilter;

/**
 * Lets pages of other origins call the server, if their origin is configured; off by default (wire contract, section
 * 3.4; the Fetch standard). Cookies are never allowed along.
 */
@PreMatching
@Priority(RequestNormalizationFilter.FIRST + 1)
@ApplicationScoped
public class CorsFilter implements ContainerRequestFilter, ContainerResponseFilter {
    private static final String ORIGIN = "Origin";
    private static final String ANY = "*";
    private static final String METHODS = "GET, POST, PUT, DELETE, PATCH, OPTIONS, HEAD";
    private static final String HEADERS =
            "Content-Type, Authorization, Accept, Idempotency-Key, If-Match, If-None-Match,"
                    + " Prefer, X-HTTP-Method-Override";
    private static final String EXPOSED =
            "ETag, Idempotent-Replayed, Preference-Applied, X-AutoBatch-Completed, X-Correlation-Id, Retry-After,"
                    + " WWW-Authenticate";
    private static final int SECONDS = 600;

    @Inject
    @ConfigProperty(name = "switchboard.cors.origins")
    private Optional<String[]> origins;

    @Override
    public void filter(ContainerRequestContext request) {
        if (origins.isPresent() && isOptions(request) && request.getHeaderString(ORIGIN) != null) {
            request.abortWith(Response.ok().build());
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        MultivaluedMap<String, Object> headers = response.getHeaders();
        if (origins.isPresent()) {
            headers.add(HttpHeaders.VARY, ORIGIN);
            answerOptions(request, response);
        }
        allowed(request).ifPresent(origin -> {
            headers.putSingle("Access-Control-Allow-Origin", origin);
            headers.putSingle("Access-Control-Allow-Methods", METHODS);
            headers.putSingle("Access-Control-Allow-Headers", HEADERS);
            headers.putSingle("Access-Control-Expose-Headers", EXPOSED);
            headers.putSingle("Access-Control-Max-Age", SECONDS);
        });
    }

    /** With CORS on, OPTIONS is answered on any path. */
    private static void answerOptions(ContainerRequestContext request, ContainerResponseContext response) {
        if (isOptions(request) && response.getStatus() == Response.Status.NOT_FOUND.getStatusCode()) {
            response.setStatus(Response.Status.OK.getStatusCode());
            response.setEntity(null);
            response.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
        }
    }

    private static boolean isOptions(ContainerRequestContext request) {
        return request.getMethod().equals(HttpMethod.OPTIONS);
    }

    private Optional<String> allowed(ContainerRequestContext request) {
        List<String> configured = origins.map(List::of).orElse(List.of());
        if (configured.contains(ANY)) {
            return Optional.of(ANY);
        }
        return Optional.ofNullable(request.getHeaderString(ORIGIN)).filter(configured::contains);
    }
}
