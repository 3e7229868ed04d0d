package org.switchboard.access;

import java.util.List;

/** Whether a caller may do something. */
public sealed interface Access {
    /** The caller may. */
    record Granted(Caller caller) implements Access {}

    /** Anyone may, and nobody is signed in. */
    record Open() implements Access {}

    /** Nobody is signed in. */
    record NotSignedIn() implements Access {}

    /** The caller has none of the roles that it takes. */
    record RoleMissing(List<String> required) implements Access {
        /** Copies the roles. */
        public RoleMissing {
            required = List.copyOf(required);
        }
    }

    /** The caller's API key does not open the operation. */
    record KeyTooNarrow(String operation) implements Access {}
}
