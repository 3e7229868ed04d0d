package org.switchboard.startup;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import org.switchboard.error.ApiException;
import org.switchboard.http.error.HttpErrors;
import org.switchboard.http.security.WarmUpCredentials;
import org.switchboard.monitoring.StartupState;

/**
 * Refuses what arrives before the server is ready for the first time, once the format of the answer is settled. Lets
 * through what the server sends itself to warm up, and what it asks for to find out whether it can be reached.
 */
@PreMatching
@Priority(Priorities.HEADER_DECORATOR + 1)
@ApplicationScoped
public class StartFilter implements ContainerRequestFilter {
    @Inject
    private StartupState startupState;

    @Inject
    private WarmUp warmUp;

    @Context
    private HttpServletRequest servletRequest;

    @Override
    public void filter(ContainerRequestContext request) {
        if (startupState.isOver() && warmUp.isOver()
                || FirstAnswer.asksWith(request.getMethod(), path(request))
                || WarmUpCredentials.isOwn(servletRequest)) {
            return;
        }
        throw new ApiException(HttpErrors.starting());
    }

    private static String path(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        return path.startsWith("/") ? path : '/' + path;
    }
}
