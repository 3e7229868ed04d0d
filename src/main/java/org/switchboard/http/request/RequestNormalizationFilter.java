package org.switchboard.http.request;

import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.switchboard.operation.Verb;

/**
 * Makes requests plain before they are matched: doubled slashes are one, and {@code X-HTTP-Method-Override} is the verb
 * (wire contract, section 3.4).
 */
@PreMatching
@Priority(RequestNormalizationFilter.FIRST)
public class RequestNormalizationFilter implements ContainerRequestFilter {
    public static final int FIRST = 100;
    public static final String OVERRIDE = "X-HTTP-Method-Override";
    private static final Pattern SLASHES = Pattern.compile("/{2,}");

    @Override
    public void filter(ContainerRequestContext request) {
        foldSlashes(request);
        overriddenVerb(request).ifPresent(verb -> {
            if (request.getMethod().equals(HttpMethod.GET)) {
                RequestState.wasLink(request);
            }
            request.setMethod(verb.name());
        });
    }

    private static void foldSlashes(ContainerRequestContext request) {
        UriInfo uri = request.getUriInfo();
        String path = uri.getRequestUri().getRawPath();
        if (path.contains("//")) {
            request.setRequestUri(
                    uri.getBaseUri(),
                    uri.getRequestUriBuilder()
                            .replacePath(SLASHES.matcher(path).replaceAll("/"))
                            .build());
        }
    }

    private static Optional<Verb> overriddenVerb(ContainerRequestContext request) {
        @Nullable String header = request.getHeaderString(OVERRIDE);
        Optional<String> asked =
                header == null ? QueryParameters.first(request.getUriInfo(), OVERRIDE) : Optional.of(header);
        return asked.map(name -> name.strip().toUpperCase(Locale.ROOT)).flatMap(RequestNormalizationFilter::verb);
    }

    private static Optional<Verb> verb(String name) {
        return Arrays.stream(Verb.values())
                .filter(verb -> verb.name().equals(name))
                .findFirst();
    }
}
