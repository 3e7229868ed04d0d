package org.switchboard.session.creation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.switchboard.persistence.AccountScope;
import org.switchboard.session.SessionRepository;

/** The session to which a request says that its own belongs. Thread-safe. */
final class ParentSessionResolver {
    private static final String FIELD = "ParentSessionId";

    private final SessionRepository sessionRepository;

    ParentSessionResolver(SessionRepository sessionRepository) {
        this.sessionRepository = sessionRepository;
    }

    Optional<String> find(ReferenceValidation request, AccountScope scope) {
        @Nullable String id = request.readable(FIELD, request.fields().parentSessionId);
        if (id != null && !sessionRepository.exists(scope, id)) {
            request.unknown(FIELD, "no session of this account has this id");
        }
        return Optional.ofNullable(id);
    }
}
