package org.switchboard.security;

import java.util.List;
import org.switchboard.request.Caller;

/** Whether a caller may do something. */
public sealed interface AccessDecision {
    /** The caller may. */
    record Granted(Caller caller) implements AccessDecision {}

    /** Anyone may, and nobody is signed in. */
    record Open() implements AccessDecision {}

    /** Nobody is signed in. */
    record NotSignedIn() implements AccessDecision {}

    /** The caller has none of the roles that it takes. */
    record RoleMissing(List<String> required) implements AccessDecision {
        /** Copies the roles. */
        public RoleMissing {
            required = List.copyOf(required);
        }
    }

    /** The caller's API key does not open the operation. */
    record KeyTooNarrow(String operation) implements AccessDecision {}
}
