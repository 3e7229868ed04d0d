package org.switchboard.door.http;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Whether a browser sent a request from a page of ours, or of an origin that is configured for CORS. Other pages could
 * make it send a cookie along. What no browser sent says nothing of an origin and passes,
 * unless any link could have made it. Thread-safe.
 */
@Singleton
public class OwnOrigin {
    private static final Set<String> FOREIGN_SITES = Set.of("cross-site", "same-site");

    private final PublicAddress publicAddress;
    private final List<String> allowed;

    @Inject
    OwnOrigin(
            PublicAddress publicAddress,
            @ConfigProperty(name = "switchboard.cors.origins") Optional<String[]> allowed) {
        this.publicAddress = publicAddress;
        this.allowed = allowed.map(List::of).orElse(List.of());
    }

    boolean isOf(ContainerRequestContext request) {
        @Nullable String origin = request.getHeaderString("Origin");
        if (origin == null) {
            @Nullable String site = request.getHeaderString("Sec-Fetch-Site");
            return !RequestState.isLink(request) && (site == null || !FOREIGN_SITES.contains(site));
        }
        return allowed.contains(origin)
                || origin.equals(origin(publicAddress.of(request)))
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
