package org.switchboard.operation;

import java.util.EnumSet;
import java.util.Set;
import org.switchboard.directory.Role;

/** What can be asked of the server, with the roles that it takes (public API, section 1.1). */
public enum Operation {
    /** Creates a session. */
    NEW_SESSION(Role.User),
    /** Shows one session; any login may, inside its accounts. */
    GET_SESSION;

    private final Set<Role> roles;

    Operation(Role... roles) {
        this.roles = roles.length == 0 ? EnumSet.noneOf(Role.class) : EnumSet.of(roles[0], roles);
    }

    /** The roles of which a caller needs one; none means that any login will do. */
    public Set<Role> roles() {
        return Set.copyOf(roles);
    }
}
