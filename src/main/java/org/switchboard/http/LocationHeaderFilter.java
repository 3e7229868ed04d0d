package org.switchboard.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.switchboard.http.security.PublicAddress;

/** Says in {@code Location} where callers find the server, which JAX-RS takes from the request as the server hears it. */
@ApplicationScoped
public class LocationHeaderFilter implements ContainerResponseFilter {
    @Inject
    private PublicAddress publicAddress;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        @Nullable URI location = response.getLocation();
        if (location != null && !location.isAbsolute()) {
            URI root = URI.create(publicAddress.of(request) + '/');
            response.getHeaders().putSingle(HttpHeaders.LOCATION, root.resolve(location));
        }
    }
}
