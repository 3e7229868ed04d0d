package org.switchboard.directory;

import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.switchboard.directory.audit.AuditTrail;
import org.switchboard.directory.user.PasswordHasher;
import org.switchboard.persistence.Transactions;
import org.switchboard.request.Role;

/** Builds the things of a directory for the tests of other features. */
public final class DirectoryCacheFixture {
    private static final String NO_PASSWORD = "opens nothing";

    private DirectoryCacheFixture() {}

    /** Hashes and checks nothing: a password is right if it is the text stored as its hash. */
    public static PasswordHasher passwords() {
        return new PasswordHasher(new PlainHash());
    }

    private static final class PlainHash implements Pbkdf2PasswordHash {
        @Override
        public String generate(char[] password) {
            return new String(password);
        }

        @Override
        public boolean verify(char[] password, String hashedPassword) {
            return new String(password).equals(hashedPassword);
        }
    }

    /** The audit trail of a directory. */
    public static AuditTrail auditTrail(Transactions database, Clock clock) {
        return new AuditTrail(database, clock);
    }

    public static Account account(String id, String name, String region) {
        return new Account(id, name, region);
    }

    public static User login(String id, String email, String displayName, Set<Role> roles, Set<String> accountIds) {
        return new User(id, email, displayName, NO_PASSWORD).grant(roles, accountIds);
    }

    /** A person with the role User in one account. */
    public static User user(String id, String email, String displayName, String accountId) {
        return login(id, email, displayName, Set.of(Role.User), Set.of(accountId));
    }

    public static Endpoint userEndpoint(String id, String accountId, String loginId, String displayName) {
        return new Endpoint(id, accountId, EndpointType.User, displayName).ofLogin(loginId);
    }

    public static Endpoint team(String id, String accountId, String displayName, List<String> memberLoginIds) {
        return new Endpoint(id, accountId, EndpointType.Team, displayName).withMembers(memberLoginIds);
    }

    /** A path of customers, root first; each id is also the name in capitals. */
    public static CustomerPath customerPath(String accountId, String... ids) {
        return new CustomerPath(
                accountId,
                List.of(ids).stream()
                        .map(id -> new CustomerPath.Step(id, id.toUpperCase(Locale.ROOT)))
                        .toList());
    }
}
