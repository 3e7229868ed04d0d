package org.switchboard.http.request;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.switchboard.format.ContentNegotiation;
import org.switchboard.format.Format;
import org.switchboard.operation.Operations;

/**
 * Settles the format of the answer before anything can go wrong: a suffix of the path, {@code ?callback=}, then
 * {@code ?format=}, then the format that the path itself names, then the Accept header (wire contract, section 3.1). The
 * suffix is taken off the path, so that routes need not know of it.
 */
@PreMatching
@Priority(Priorities.HEADER_DECORATOR)
@ApplicationScoped
public class NegotiationFilter implements ContainerRequestFilter {
    static final String FORMAT = "format";
    static final String CALLBACK = "callback";

    private static final String API = "api";
    private static final int MAX_CALLBACK = 128;

    @Inject
    private Operations operations;

    @Override
    public void filter(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath(false);
        String root = root(path);
        Optional<Format> suffix = suffix(request, path, root);
        if (BrowserDetector.sent(request)) {
            RequestState.sentByBrowser(request);
        }
        if (suffix.isEmpty()) {
            callback(request).ifPresent(function -> RequestState.callBack(request, function));
        }
        RequestState.answerIn(
                request,
                suffix.or(() -> RequestState.callback(request).map(function -> Format.JSON))
                        .or(() -> QueryParameters.first(request.getUriInfo(), FORMAT)
                                .flatMap(Format::named))
                        .or(() -> ofRoot(root))
                        .orElseGet(() -> ContentNegotiation.choose(accepted(request), RequestBody.format(request))));
        // The choice is made; JAX-RS need not make another, and never says 406.
        request.getHeaders().putSingle(HttpHeaders.ACCEPT, MediaType.WILDCARD);
    }

    private static String root(String path) {
        int start = path.startsWith("/") ? 1 : 0;
        int end = path.indexOf('/', start);
        return path.substring(start, end < 0 ? path.length() : end).toLowerCase(Locale.ROOT);
    }

    /** The format that the first segment of {@code /json/reply/…} and {@code /api/…} stands for. */
    private static Optional<Format> ofRoot(String root) {
        return root.equals(API) ? Optional.of(Format.JSON) : Format.named(root);
    }

    private Optional<Format> suffix(ContainerRequestContext request, String path, String root) {
        int dot = path.lastIndexOf('.');
        if (dot < 0 || dot < path.lastIndexOf('/')) {
            return Optional.empty();
        }
        Optional<Format> named = Arrays.stream(Format.values())
                .filter(format -> path.substring(dot + 1).equals(format.suffix()))
                .findFirst();
        if (named.isPresent() && takesSuffix(root)) {
            RequestState.suffixedWith(request, named.get());
            cut(request, path.substring(0, dot));
        }
        return named;
    }

    private boolean takesSuffix(String root) {
        int dot = root.indexOf('.');
        String bare = dot < 0 ? root : root.substring(0, dot);
        return bare.equals(API) || operations.roots().contains(bare);
    }

    private static void cut(ContainerRequestContext request, String path) {
        UriInfo uri = request.getUriInfo();
        request.setRequestUri(
                uri.getBaseUri(),
                uri.getRequestUriBuilder()
                        .replacePath(uri.getBaseUri().getRawPath() + path)
                        .build());
    }

    /** The function's name, in which nothing but letters, digits, dots, underscores and dollar signs is left. */
    private static Optional<String> callback(ContainerRequestContext request) {
        if (!request.getMethod().equals(HttpMethod.GET)) {
            return Optional.empty();
        }
        return QueryParameters.first(request.getUriInfo(), CALLBACK)
                .map(name -> name.length() > MAX_CALLBACK ? name.substring(0, MAX_CALLBACK) : name)
                .map(name -> name.replaceAll("[^A-Za-z0-9_.$]", "_"));
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
