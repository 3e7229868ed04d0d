package org.switchboard.http.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import org.switchboard.http.request.RequestState;

/**
 * Offers Basic where a login is asked for, in a line of its own, since not every client finds a second scheme in one line
 * (RFC 9110, section 11.6.1). Not to browsers, which would prompt.
 */
@ApplicationScoped
public class BasicChallengeFilter implements ContainerResponseFilter {
    private static final String BASIC = "Basic realm=\"Switchboard\"";

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getHeaders().containsKey(HttpHeaders.WWW_AUTHENTICATE) && !RequestState.isFromBrowser(request)) {
            response.getHeaders().add(HttpHeaders.WWW_AUTHENTICATE, BASIC);
        }
    }
}
