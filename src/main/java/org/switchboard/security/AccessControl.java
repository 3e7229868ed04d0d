package org.switchboard.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.Optional;
import org.switchboard.request.Caller;

/** Decides who may do what. Every interface asks here, and nowhere else. */
@ApplicationScoped
public class AccessControl {
    /**
     * @param caller who is signed in, if anybody
     * @param operation the name of what is asked for
     * @param accessRule for whom that is
     */
    public AccessDecision decide(Optional<Caller> caller, String operation, AccessRule accessRule) {
        if (caller.isEmpty()) {
            return accessRule.needsLogin() ? new AccessDecision.NotSignedIn() : new AccessDecision.Open();
        }
        if (caller.get()
                .operations()
                .filter(opened -> !opened.contains(operation))
                .isPresent()) {
            return new AccessDecision.KeyTooNarrow(operation);
        }
        boolean lacksRole = accessRule instanceof AccessRule.OneOf one
                && Collections.disjoint(caller.get().roles(), one.roles());
        return lacksRole
                ? new AccessDecision.RoleMissing(accessRule.roleNames())
                : new AccessDecision.Granted(caller.get());
    }
}
