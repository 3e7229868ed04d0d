package org.switchboard.session;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.switchboard.directory.DirectoryLookup;
import org.switchboard.directory.Endpoint;
import org.switchboard.persistence.ScopedEntities;
import org.switchboard.request.Caller;

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

    /** A caller, in a transaction that changes a session. */
    public static SessionAuthor of(ScopedEntities entities, Session session, Caller caller, Instant now) {
        return new SessionAuthor(
                caller.loginId(),
                caller.email(),
                caller.displayName(),
                () -> DirectoryLookup.endpointOf(entities, session.accountId(), caller.loginId())
                        .map(Endpoint::id),
                now);
    }

    /** The server itself. */
    public static SessionAuthor system(Instant now) {
        return new SessionAuthor(SYSTEM, SYSTEM, SYSTEM, Optional::empty, now);
    }

    /** Its User endpoint in the session's account. */
    Optional<String> endpointId() {
        return endpoint.get();
    }
}
