package org.switchboard.directory;

import java.util.Optional;
import org.switchboard.platform.AccountScope;
import org.switchboard.platform.Entities;
import org.switchboard.platform.Refusal;

/** Finds what the directory holds, as a transaction that has begun already sees it. */
public final class DirectoryQueries {
    private DirectoryQueries() {}

    /** The login of a person who belongs to an account of the scope. By the index {@code login_email_key}. */
    public static Optional<Login> memberByEmail(Entities entities, AccountScope scope, String email) {
        return entities.of(Login.class, scope)
                .where("e.emailKey = :key", "key", EmailAddress.key(email))
                .first();
    }

    /** The User endpoint of a person in an account. By the index {@code endpoint_login}. */
    public static Optional<Endpoint> endpointOf(Entities entities, String accountId, String loginId) {
        return entities.of(Endpoint.class, AccountScope.only(accountId))
                .where("e.loginId = :login", "login", loginId)
                .first();
    }

    /** The endpoint of a phone number that an account of the scope owns. By the index {@code endpoint_phone_number}. */
    public static Optional<Endpoint> phoneNumber(Entities entities, AccountScope scope, String e164) {
        return entities.of(Endpoint.class, scope)
                .where("e.phoneNumber = :number", "number", e164)
                .first();
    }

    /** The first phone number that an account owns, by name. By the index {@code endpoint_account_name}. */
    public static Optional<String> anyPhoneNumber(Entities entities, String accountId) {
        return entities.of(Endpoint.class, AccountScope.only(accountId))
                .where("e.phoneNumber is not null")
                .orderedBy("e.displayName, e.id")
                .first()
                .flatMap(Endpoint::phoneNumber);
    }

    /** The endpoint with an id, if it lies in the scope. By primary key. */
    public static Optional<Endpoint> endpoint(Entities entities, AccountScope scope, String id) {
        return entities.find(Endpoint.class, scope, id);
    }

    /**
     * Ends the work if there is no such account. By primary key.
     *
     * @throws Refusal if so
     */
    public static void requireAccount(Entities entities, String accountId) {
        if (entities.find(Account.class, AccountScope.only(accountId), accountId)
                .isEmpty()) {
            throw new Refusal(Refusal.Reason.NOT_FOUND, "Account does not exist");
        }
    }

    /** The region of an account, in which its numbers are read. By primary key. */
    public static String region(Entities entities, String accountId) {
        return entities.find(Account.class, AccountScope.only(accountId), accountId)
                .map(Account::region)
                .orElse("ZZ");
    }

    /** A person of the scope, by id or by email address. */
    public static Optional<Login> person(Entities entities, AccountScope scope, String idOrEmail) {
        return EmailAddress.is(idOrEmail)
                ? memberByEmail(entities, scope, idOrEmail)
                : entities.find(Login.class, scope, idOrEmail);
    }
}
