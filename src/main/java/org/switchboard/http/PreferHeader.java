package org.switchboard.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a request prefers of its answer (RFC 7240). */
final class PreferHeader {
    /** The header that says so. */
    static final String HEADER = "Prefer";

    /** The header that says that it was heeded. */
    static final String APPLIED = "Preference-Applied";

    /** To be shown what became of the request. */
    static final String REPRESENTATION = "return=representation";

    private static final Pattern RETURN =
            Pattern.compile("(?:^|,)\\s*return\\s*=\\s*\"?([^\\s\",;]*)\"?\\s*(?=[,;]|$)", Pattern.CASE_INSENSITIVE);

    private PreferHeader() {}

    /** Whether it prefers to be shown what became of it; where it says two things, the first counts. */
    static boolean isForRepresentation(ContainerRequestContext request) {
        @Nullable String header = request.getHeaderString(HEADER);
        if (header == null) {
            return false;
        }
        Matcher preference = RETURN.matcher(header);
        return preference.find() && preference.group(1).equals("representation");
    }
}
