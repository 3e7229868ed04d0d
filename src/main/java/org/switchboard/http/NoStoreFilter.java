package org.switchboard.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import org.switchboard.http.request.RequestState;

/** Keeps answers about passwords, keys and sign-ins, and those made for scripts, out of every cache (RFC 9111, section 5.2.2.5). */
@ApplicationScoped
public class NoStoreFilter implements ContainerResponseFilter {
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (RequestState.isSecret(request) || RequestState.callback(request).isPresent()) {
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }
}
