package org.switchboard.security;

import java.util.List;
import java.util.Set;
import org.switchboard.request.Role;

/** For whom something is. Immutable. */
public sealed interface AccessRule {
    /** For anyone, signed in or not. */
    record Anyone() implements AccessRule {}

    /** For whoever is signed in. */
    record AnyLogin() implements AccessRule {}

    /** For those who have one of the roles. */
    record OneOf(Set<Role> roles) implements AccessRule {
        /** Copies the roles. */
        public OneOf {
            roles = Set.copyOf(roles);
        }
    }

    /** Those who have one of the roles. */
    static AccessRule of(Role... roles) {
        return new OneOf(Set.of(roles));
    }

    /** The names of the roles of which one is needed, sorted; none where none is. */
    default List<String> roleNames() {
        return this instanceof OneOf one
                ? one.roles().stream().map(Enum::name).sorted().toList()
                : List.of();
    }

    /** Whether a login is needed. */
    default boolean needsLogin() {
        return !(this instanceof Anyone);
    }
}
