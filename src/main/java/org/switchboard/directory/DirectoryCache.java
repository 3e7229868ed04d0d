package org.switchboard.directory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.switchboard.persistence.AccountScope;
import org.switchboard.persistence.ScopedEntities;
import org.switchboard.persistence.ScopedQuery;
import org.switchboard.persistence.Transactions;

/**
 * Finds what the directory holds. Each answer is remembered for at most {@link #STALENESS}, so that creating a session
 * asks the database for nothing that was just asked; a change on this server is seen at once, one made elsewhere within
 * that time. What lies outside the scope is not even read, so that finding nothing takes as long whether or not another
 * account has it. Thread-safe.
 */
@Singleton
public class DirectoryCache {
    /** How long a change made by another server or by hand may stay unseen. */
    public static final Duration STALENESS = Duration.ofSeconds(5);

    /** How many accounts are listed at most where all are asked for. */
    public static final int MAX_ACCOUNTS = 1000;

    private static final int REMEMBERED = 10_000;
    private static final int REMEMBERED_COUNTS = 1000;

    /** From how many on a count is remembered, since it takes longer than what it is asked along with. */
    private static final long MANY = 1000;

    /** Where what must be unique in the world, and what belongs to no caller yet, is looked for. */
    public static final AccountScope EVERYWHERE = new AccountScope.All();

    private final Transactions database;
    private final Cache<Key, Optional<?>> remembered = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(STALENESS)
            .build();

    private final Cache<Object, Long> counts = Caffeine.newBuilder()
            .maximumSize(REMEMBERED_COUNTS)
            .expireAfterWrite(STALENESS)
            .build();

    private record Key(String kind, AccountScope scope, String name) {}

    @Inject
    DirectoryCache(Transactions database) {
        this.database = database;
    }

    /** The account. By primary key. */
    public Optional<Account> account(String id) {
        return remember("account", EVERYWHERE, id, entities -> entities.find(Account.class, EVERYWHERE, id));
    }

    /** The accounts of the scope by name, at most {@link #MAX_ACCOUNTS}. By the index {@code account_name}. */
    public List<Account> accounts(AccountScope scope) {
        return database.call(entities ->
                entities.query(Account.class, scope).orderedBy("e.name, e.id").list(0, MAX_ACCOUNTS));
    }

    /** Some account, if there is any. By the index {@code account_name}. */
    public Optional<Account> anyAccount() {
        return database.call(entities -> entities.query(Account.class, EVERYWHERE)
                .orderedBy("e.name, e.id")
                .first());
    }

    /** Some customer of an account, if it has any. By the index {@code customer_account_name}. */
    public Optional<String> anyCustomer(String accountId) {
        return database.call(entities -> entities.query(Customer.class, AccountScope.only(accountId))
                .orderedBy("e.name, e.id")
                .first()
                .map(Customer::id));
    }

    /**
     * The email addresses of some users of an account. By the index {@code endpoint_account_name} and primary keys.
     *
     * @param count how many at most
     */
    public List<String> anyUsers(String accountId, int count) {
        AccountScope scope = AccountScope.only(accountId);
        return database.call(entities -> entities
                .query(Endpoint.class, scope)
                .where("e.loginId is not null")
                .orderedBy("e.displayName, e.id")
                .list(0, count)
                .stream()
                .flatMap(endpoint -> endpoint.loginId().stream())
                .flatMap(login -> entities.find(User.class, scope, login).stream())
                .map(User::email)
                .toList());
    }

    /** The customer and those above it, if it lies in the scope. By primary keys. */
    public Optional<CustomerPath> customer(AccountScope scope, String id) {
        return remember("customer", scope, id, entities -> CustomerTree.path(entities, scope, id));
    }

    /** The login with the email address, in whatever case. By the index {@code login_email_key}. */
    public Optional<User> loginByEmail(String email) {
        return memberByEmail(EVERYWHERE, email);
    }

    /** The login with the id. By primary key. */
    public Optional<User> login(String loginId) {
        return member(EVERYWHERE, loginId);
    }

    /**
     * The login with the email address, or else with the id. Both are looked up in any case, so that what is found cannot be
     * told by time.
     */
    public Optional<User> loginNamed(String name) {
        Optional<User> byId = login(name);
        return loginByEmail(name).or(() -> byId);
    }

    /** The login of a person who belongs to an account of the scope, by email address, as above. */
    public Optional<User> memberByEmail(AccountScope scope, String email) {
        String key = EmailAddress.key(email);
        return remember("loginByEmail", scope, key, entities -> DirectoryLookup.memberByEmail(entities, scope, email));
    }

    /** The login of a person who belongs to an account of the scope, by id, as above. */
    public Optional<User> member(AccountScope scope, String loginId) {
        return remember("login", scope, loginId, entities -> entities.find(User.class, scope, loginId));
    }

    /** The endpoint, if it is of the type and lies in the scope. By primary key. */
    public Optional<Endpoint> endpoint(AccountScope scope, EndpointType type, String id) {
        return remember("endpoint", scope, id, entities -> entities.find(Endpoint.class, scope, id))
                .filter(endpoint -> endpoint.type() == type);
    }

    /** The User endpoint of a person in an account. By the index {@code endpoint_login}. */
    public Optional<Endpoint> endpointOf(String accountId, String loginId) {
        AccountScope scope = AccountScope.only(accountId);
        return remember(
                "endpointOf", scope, loginId, entities -> DirectoryLookup.endpointOf(entities, accountId, loginId));
    }

    /** The endpoint of a phone number that an account of the scope owns. By the index {@code endpoint_phone_number}. */
    public Optional<Endpoint> phoneNumber(AccountScope scope, String e164) {
        return remember("phoneNumber", scope, e164, entities -> DirectoryLookup.phoneNumber(entities, scope, e164));
    }

    /** The first phone number that an account owns, by name. By the index {@code endpoint_account_name}. */
    public Optional<String> anyPhoneNumber(String accountId) {
        return remember(
                "anyPhoneNumber",
                AccountScope.only(accountId),
                accountId,
                entities -> DirectoryLookup.anyPhoneNumber(entities, accountId));
    }

    /** Whether there is any login at all. */
    public boolean isEmpty() {
        return !database.call(entities -> entities.query(User.class, EVERYWHERE).exists());
    }

    /** How many there are; where they are many, as remembered as above. */
    long count(ScopedQuery<?> scopedQuery) {
        @Nullable Long known = counts.getIfPresent(scopedQuery.cacheKey());
        if (known != null) {
            return known;
        }
        long count = scopedQuery.count();
        if (count >= MANY) {
            counts.put(scopedQuery.cacheKey(), count);
        }
        return count;
    }

    /** Forgets every answer, since the directory has changed. */
    void clear() {
        remembered.invalidateAll();
        counts.invalidateAll();
    }

    @SuppressWarnings("unchecked") // Each kind of key stands for one type, the one that its only caller looks up.
    private <T> Optional<T> remember(
            String kind, AccountScope scope, String name, Function<ScopedEntities, Optional<T>> search) {
        return (Optional<T>) remembered.get(new Key(kind, scope, name), key -> database.call(search));
    }
}
