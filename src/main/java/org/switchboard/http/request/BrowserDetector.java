package org.switchboard.http.request;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells browsers from other clients. A browser prompts for a password where Basic is offered, remembers it, and adds it to
 * what any page makes it send; other clients do not. The Accept header tells nothing: Java's own client asks for
 * {@code text/html} first.
 */
final class BrowserDetector {
    /** Every browser calls itself so; Windows PowerShell does too, and is none. */
    private static final Pattern NAMES = Pattern.compile("(Mozilla|Opera)/(?!.*PowerShell).*");

    /** Sent by Node's {@code fetch} too, which sends no other header of the kind. */
    private static final String MODE_OF_NODE = "cors";

    private BrowserDetector() {}

    static boolean sent(ContainerRequestContext request) {
        @Nullable String name = request.getHeaderString(HttpHeaders.USER_AGENT);
        @Nullable String mode = request.getHeaderString("Sec-Fetch-Mode");
        return name != null && NAMES.matcher(name).matches()
                || request.getHeaderString("Sec-Fetch-Site") != null
                || request.getHeaderString("Sec-Fetch-Dest") != null
                || mode != null && !mode.equals(MODE_OF_NODE);
    }
}
