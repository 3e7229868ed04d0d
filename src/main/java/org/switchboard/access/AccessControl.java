package org.switchboard.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import org.switchboard.directory.Role;

/** Decides who may do what. Every door asks here, and nowhere else. */
@ApplicationScoped
public class AccessControl {
    /**
     * @param caller who is signed in, if anybody
     * @param required the roles of which the caller needs one; none means that any login will do
     */
    public Access decide(Optional<Caller> caller, Set<Role> required) {
        if (caller.isEmpty()) {
            return new Access.NotSignedIn();
        }
        boolean enough =
                required.isEmpty() || !Collections.disjoint(caller.get().roles(), required);
        return enough ? new Access.Granted(caller.get()) : new Access.RoleMissing(required);
    }
}
