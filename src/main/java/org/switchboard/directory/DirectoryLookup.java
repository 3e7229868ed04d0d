package org.switchboard.directory;

import java.util.Optional;
import org.switchboard.error.ApiException;
import org.switchboard.error.NotFoundException;
import org.switchboard.persistence.AccountScope;
import org.switchboard.persistence.ScopedEntities;

/** Finds what the directory holds, as a transaction that has begun already sees it. */
public final class DirectoryLookup {
    private DirectoryLookup() {}

    /** The login of a person who belongs to an account of the scope. By the index {@code login_email_key}. */
    public static Optional<User> memberByEmail(ScopedEntities entities, AccountScope scope, String email) {
        return entities.query(User.class, scope)
                .where("e.emailKey = :key", "key", EmailAddress.key(email))
                .first();
    }

    /** The User endpoint of a person in an account. By the index {@code endpoint_login}. */
    public static Optional<Endpoint> endpointOf(ScopedEntities entities, String accountId, String loginId) {
        return entities.query(Endpoint.class, AccountScope.only(accountId))
                .where("e.loginId = :login", "login", loginId)
                .first();
    }

    /** The endpoint of a phone number that an account of the scope owns. By the index {@code endpoint_phone_number}. */
    public static Optional<Endpoint> phoneNumber(ScopedEntities entities, AccountScope scope, String e164) {
        return entities.query(Endpoint.class, scope)
                .where("e.phoneNumber = :number", "number", e164)
                .first();
    }

    /** The first phone number that an account owns, by name. By the index {@code endpoint_account_name}. */
    public static Optional<String> anyPhoneNumber(ScopedEntities entities, String accountId) {
        return entities.query(Endpoint.class, AccountScope.only(accountId))
                .where("e.phoneNumber is not null")
                .orderedBy("e.displayName, e.id")
                .first()
                .flatMap(Endpoint::phoneNumber);
    }

    /** The endpoint with an id, if it lies in the scope. By primary key. */
    public static Optional<Endpoint> endpoint(ScopedEntities entities, AccountScope scope, String id) {
        return entities.find(Endpoint.class, scope, id);
    }

    /**
     * Ends the work if there is no such account. By primary key.
     *
     * @throws ApiException if so
     */
    public static void requireAccount(ScopedEntities entities, String accountId) {
        if (entities.find(Account.class, AccountScope.only(accountId), accountId)
                .isEmpty()) {
            throw new NotFoundException("Account does not exist");
        }
    }

    /** The region of an account, in which its numbers are read. By primary key. */
    public static String region(ScopedEntities entities, String accountId) {
        return entities.find(Account.class, AccountScope.only(accountId), accountId)
                .map(Account::region)
                .orElse("ZZ");
    }

    /** A person of the scope, by id or by email address. */
    public static Optional<User> person(ScopedEntities entities, AccountScope scope, String idOrEmail) {
        return EmailAddress.is(idOrEmail)
                ? memberByEmail(entities, scope, idOrEmail)
                : entities.find(User.class, scope, idOrEmail);
    }
}
