package org.switchboard.access;

import java.util.Set;
import org.switchboard.directory.Role;

/** Whether a caller may do something. */
public sealed interface Access {
    /** The caller may. */
    record Granted(Caller caller) implements Access {}

    /** Nobody is signed in. */
    record NotSignedIn() implements Access {}

    /** The caller has none of the roles that it takes. */
    record RoleMissing(Set<Role> required) implements Access {
        /** Copies the roles. */
        public RoleMissing {
            required = Set.copyOf(required);
        }
    }
}
