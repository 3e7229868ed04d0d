package org.switchboard.http.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where callers find the server: the address of the request, or the configured one where a proxy stands before it. */
@ApplicationScoped
public class PublicAddress {
    private static final String PLAIN = "http:";
    private static final String ENCRYPTED = "https:";

    @Inject
    @ConfigProperty(name = "switchboard.public.url")
    private Optional<String> configured;

    /** The address of the root, without a slash at its end: {@code https://voice.example}. */
    public String of(ContainerRequestContext request) {
        String address = configured.orElseGet(() -> address(request));
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    /** A proxy that ends TLS says so; what the server itself hears is plain. */
    private static String address(ContainerRequestContext request) {
        String heard = request.getUriInfo().getBaseUri().toString();
        return RequestAuthentication.of(request).secure() && heard.startsWith(PLAIN)
                ? ENCRYPTED + heard.substring(PLAIN.length())
                : heard;
    }
}
