package org.switchboard.http.security;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.switchboard.http.request.RequestState;

/**
 * Whether a browser sent a request from a page of ours, or of an origin that is configured for CORS. Other pages could
 * make it send a cookie or a remembered password along. What no browser sent says nothing of an origin and passes.
 * Thread-safe.
 */
@Singleton
public class SameOriginPolicy {
    private static final String SITE = "Sec-Fetch-Site";
    private static final String OURS = "same-origin";

    /** Of what its user typed or opened from a bookmark, and of a link in another program, such as one in a letter. */
    private static final String NO_SITE = "none";

    private final PublicAddress publicAddress;
    private final List<String> allowed;

    @Inject
    public SameOriginPolicy(
            PublicAddress publicAddress,
            @ConfigProperty(name = "switchboard.cors.origins") Optional<String[]> allowed) {
        this.publicAddress = publicAddress;
        this.allowed = allowed.map(List::of).orElse(List.of());
    }

    /** Whether no page of another origin can have made a browser send it. */
    public boolean isOf(ContainerRequestContext request) {
        @Nullable String origin = request.getHeaderString("Origin");
        if (origin != null) {
            return allowed.contains(origin) || isOurs(origin, request) || isOfAny(request);
        }
        boolean link = couldBeLink(request);
        @Nullable String site = request.getHeaderString(SITE);
        if (site != null) {
            return site.equals(OURS) || site.equals(NO_SITE) && !link;
        }
        @Nullable String referer = request.getHeaderString("Referer");
        if (referer != null) {
            return allowed.contains(origin(referer)) || isOurs(origin(referer), request);
        }
        return !(link && RequestState.isFromBrowser(request));
    }

    /** Where every origin may call with a password, none may with a cookie. */
    private boolean isOfAny(ContainerRequestContext request) {
        return allowed.contains("*") && RequestAuthentication.of(request).isByBasic();
    }

    /** Whether a browser vouches for it that a page of ours sent it; of this origin, not of one that is configured. */
    public boolean isProven(ContainerRequestContext request) {
        @Nullable String site = request.getHeaderString(SITE);
        if (site != null) {
            return site.equals(OURS);
        }
        return Stream.of("Origin", "Referer")
                .flatMap(header -> Stream.ofNullable(request.getHeaderString(header)))
                .findFirst()
                .filter(said -> isOurs(origin(said), request))
                .isPresent();
    }

    private static boolean couldBeLink(ContainerRequestContext request) {
        return RequestState.isLink(request) || HttpMethod.GET.equals(request.getMethod());
    }

    private boolean isOurs(String origin, ContainerRequestContext request) {
        return origin.equals(origin(publicAddress.of(request)))
                || isOfHost(origin, request.getHeaderString(HttpHeaders.HOST));
    }

    private static String origin(String address) {
        int path = address.indexOf('/', address.indexOf("//") + 2);
        return path < 0 ? address : address.substring(0, path);
    }

    private static boolean isOfHost(String origin, @Nullable String host) {
        return host != null
                && (origin.equalsIgnoreCase("http://" + host) || origin.equalsIgnoreCase("https://" + host));
    }
}
