package org.switchboard.door;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import org.switchboard.door.http.FaultThrown;
import org.switchboard.door.http.HttpFault;
import org.switchboard.door.http.OwnRequests;
import org.switchboard.platform.StartUp;

/**
 * Refuses what arrives before the server is ready for the first time, once the format of the answer is settled. Lets
 * through what the server sends itself to warm up, and what it asks for to find out whether it can be reached.
 */
@PreMatching
@Priority(Priorities.HEADER_DECORATOR + 1)
@ApplicationScoped
public class StartFilter implements ContainerRequestFilter {
    @Inject
    private StartUp startUp;

    @Inject
    private WarmUp warmUp;

    @Context
    private HttpServletRequest servletRequest;

    @Override
    public void filter(ContainerRequestContext request) {
        if (startUp.isOver() && warmUp.isOver()
                || FirstAnswer.asksWith(request.getMethod(), path(request))
                || OwnRequests.isOwn(servletRequest)) {
            return;
        }
        throw new FaultThrown(HttpFault.starting());
    }

    private static String path(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        return path.startsWith("/") ? path : '/' + path;
    }
}
