package org.switchboard.session;

import java.util.List;
import org.switchboard.contract.sessions.SessionInfo;
import org.switchboard.error.FieldError;

/** What became of a request to open a session. */
public sealed interface SessionCreationResult {
    /** The session was stored. */
    record Created(SessionInfo session) implements SessionCreationResult {}

    /** The same request was answered before, under the same key; this is that answer. */
    record Replayed(SessionInfo session) implements SessionCreationResult {}

    /** The request is wrong, in these fields; nothing was stored. */
    record Refused(List<FieldError> faults) implements SessionCreationResult {
        /** Copies the faults. */
        public Refused {
            faults = List.copyOf(faults);
        }
    }

    /** The key was used for another request; nothing was stored. */
    record KeyReused() implements SessionCreationResult {}

    /** The first request with the key is still being worked on; nothing was stored. */
    record InProgress() implements SessionCreationResult {}
}
