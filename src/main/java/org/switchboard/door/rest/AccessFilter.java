package org.switchboard.door.rest;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.switchboard.access.Access;
import org.switchboard.access.AccessControl;
import org.switchboard.operation.Operation;

/** Asks whether the caller may do what the request is for, before the body is read. */
@Performs
@Priority(Priorities.AUTHORIZATION)
@ApplicationScoped
public class AccessFilter implements ContainerRequestFilter {
    @Inject
    private AccessControl accessControl;

    @Context
    private ResourceInfo resource;

    @Context
    private HttpServletRequest servletRequest;

    @Override
    public void filter(ContainerRequestContext request) {
        Operation operation =
                resource.getResourceMethod().getAnnotation(Performs.class).value();
        SignInAttempt attempt = SignInAttempt.of(servletRequest);
        Access access = accessControl.decide(attempt.caller(), operation.roles());
        if (access instanceof Access.Granted granted) {
            RequestState.calledBy(request, granted.caller());
            return;
        }
        Fault fault = access instanceof Access.RoleMissing missing
                ? Fault.roleMissing(missing.required())
                : attempt.refusal();
        request.abortWith(FaultMapper.answer(isForBrowser() ? fault.withoutPrompt() : fault));
    }

    private boolean isForBrowser() {
        String accept = servletRequest.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(MediaType.TEXT_HTML);
    }
}
