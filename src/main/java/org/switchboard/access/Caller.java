package org.switchboard.access;

import java.util.Set;
import org.switchboard.directory.AccountScope;
import org.switchboard.directory.Login;
import org.switchboard.directory.Role;

/**
 * Who is calling, as known at the moment of the call.
 *
 * @param loginId the id of the login
 * @param email the email address of the login
 * @param displayName the name that others see
 * @param roles what the login may be
 * @param accounts the accounts that the login may act in
 */
public record Caller(String loginId, String email, String displayName, Set<Role> roles, AccountScope accounts) {
    /** Copies the roles. */
    public Caller {
        roles = Set.copyOf(roles);
    }

    static Caller of(Login login) {
        Set<Role> roles = login.roles();
        AccountScope accounts = roles.contains(Role.SystemAdministrator)
                ? new AccountScope.All()
                : new AccountScope.Only(login.accountIds());
        return new Caller(login.id(), login.email(), login.displayName(), roles, accounts);
    }
}
