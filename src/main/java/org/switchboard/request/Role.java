package org.switchboard.request;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.switchboard.error.FieldErrors;

/** What a login may be; the names are the published ones. */
public enum Role {
    /** Uses phone and chat: acts in sessions. */
    User,
    /** Runs an account. */
    Manager,
    /** A customer's own login. */
    Customer,
    /** Watches the call centre's board. */
    CallCenterDashboard,
    /** Runs the server; sees every account. */
    SystemAdministrator;

    /** The roles by their names, in any case; names that are none are added to the faults. */
    public static Set<Role> named(FieldErrors faults, String field, @Nullable Collection<@Nullable String> names) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String name : names == null ? List.<String>of() : names) {
            Arrays.stream(values())
                    .filter(role -> role.name().equalsIgnoreCase(name))
                    .findFirst()
                    .ifPresentOrElse(
                            roles::add,
                            () -> faults.add(
                                    "InvalidValue",
                                    field,
                                    "has an unknown role; allowed are "
                                            + Arrays.stream(values())
                                                    .map(Enum::name)
                                                    .collect(Collectors.joining(", "))));
        }
        return roles;
    }
}
