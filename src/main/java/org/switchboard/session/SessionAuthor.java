package org.switchboard.session;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Who changes a session, and when.
 *
 * @param loginId the id of the login; {@code system} for the server itself
 * @param email its email address
 * @param displayName the name that others see
 * @param endpoint looks up its User endpoint in the session's account
 * @param now the moment, to the millisecond
 */
public record SessionAuthor(
        String loginId, String email, String displayName, Supplier<Optional<String>> endpoint, Instant now) {
    /** What the server itself is called. */
    static final String SYSTEM = "system";

    /** The server itself. */
    static SessionAuthor system(Instant now) {
        return new SessionAuthor(SYSTEM, SYSTEM, SYSTEM, Optional::empty, now);
    }

    /** Its User endpoint in the session's account. */
    Optional<String> endpointId() {
        return endpoint.get();
    }
}
