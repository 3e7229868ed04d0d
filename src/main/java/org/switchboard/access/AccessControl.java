package org.switchboard.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.Optional;

/** Decides who may do what. Every door asks here, and nowhere else. */
@ApplicationScoped
public class AccessControl {
    /**
     * @param caller who is signed in, if anybody
     * @param operation the name of what is asked for
     * @param audience for whom that is
     */
    public Access decide(Optional<Caller> caller, String operation, Audience audience) {
        if (caller.isEmpty()) {
            return audience.needsLogin() ? new Access.NotSignedIn() : new Access.Open();
        }
        if (caller.get()
                .operations()
                .filter(opened -> !opened.contains(operation))
                .isPresent()) {
            return new Access.KeyTooNarrow(operation);
        }
        boolean lacksRole = audience instanceof Audience.OneOf one
                && Collections.disjoint(caller.get().roles(), one.roles());
        return lacksRole ? new Access.RoleMissing(audience.roleNames()) : new Access.Granted(caller.get());
    }
}
