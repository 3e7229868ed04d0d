package org.switchboard.door.rest;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.switchboard.door.format.Format;
import org.switchboard.door.format.Negotiation;

/**
 * Settles the format of the answer before anything can go wrong: a suffix of the path, then {@code ?format=}, then the
 * Accept header. The suffix is taken off the path, so that routes need not know of it.
 */
@PreMatching
@Priority(Priorities.HEADER_DECORATOR)
public class NegotiationFilter implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
        RequestState.answerIn(
                request,
                suffix(request)
                        .or(() -> parameter(request))
                        .orElseGet(() -> Negotiation.choose(accepted(request), RequestBody.format(request))));
        // The choice is made; JAX-RS need not make another, and never says 406.
        request.getHeaders().putSingle(HttpHeaders.ACCEPT, MediaType.WILDCARD);
    }

    private static Optional<Format> suffix(ContainerRequestContext request) {
        UriInfo uri = request.getUriInfo();
        String path = uri.getPath(false);
        for (Format format : Format.values()) {
            String ending = '.' + format.suffix();
            if (path.endsWith(ending)) {
                String bare = path.substring(0, path.length() - ending.length());
                request.setRequestUri(
                        uri.getBaseUri(),
                        uri.getRequestUriBuilder()
                                .replacePath(uri.getBaseUri().getRawPath() + bare)
                                .build());
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    private static Optional<Format> parameter(ContainerRequestContext request) {
        return request.getUriInfo().getQueryParameters().entrySet().stream()
                .filter(parameter -> parameter.getKey().equalsIgnoreCase("format"))
                .flatMap(parameter -> parameter.getValue().stream())
                .flatMap(name -> Format.named(name).stream())
                .findFirst();
    }

    private static List<MediaType> accepted(ContainerRequestContext request) {
        try {
            return request.getAcceptableMediaTypes();
        } catch (RuntimeException e) {
            // An Accept header that is none says nothing.
            return List.of();
        }
    }
}
