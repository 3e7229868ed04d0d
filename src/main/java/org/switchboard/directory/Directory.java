package org.switchboard.directory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.switchboard.platform.Transactions;

/**
 * Finds what the directory holds. Each answer is remembered for at most {@link #STALENESS}, so that creating a session
 * asks the database for nothing that was just asked; a change on this server is seen at once, one made elsewhere within
 * that time. Thread-safe.
 */
@Singleton
public class Directory {
    /** How long a change made by another server or by hand may stay unseen. */
    public static final Duration STALENESS = Duration.ofSeconds(5);

    private static final int REMEMBERED = 10_000;
    private static final int MAX_TREE_DEPTH = 100;

    private final Transactions database;
    private final Cache<Key, Optional<?>> remembered = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(STALENESS)
            .build();

    private record Key(String kind, String first, String second) {}

    @Inject
    Directory(Transactions database) {
        this.database = database;
    }

    /** The account. */
    public Optional<Account> account(String id) {
        return remember("account", id, "", entities -> Optional.ofNullable(entities.find(Account.class, id)));
    }

    /** The customer and those above it, if it lies in the scope. */
    public Optional<CustomerPath> customer(AccountScope scope, String id) {
        return remember("customer", id, "", entities -> path(entities, id))
                .filter(path -> scope.includes(path.accountId()));
    }

    /** The login with the email address, in whatever case. */
    public Optional<Login> loginByEmail(String email) {
        String key = Login.emailKey(email);
        return remember(
                "loginByEmail",
                key,
                "",
                entities -> first(entities.createQuery("select l from Login l where l.emailKey = :key", Login.class)
                        .setParameter("key", key)));
    }

    /** The login of a person who belongs to an account of the scope, by email address. */
    public Optional<Login> memberByEmail(AccountScope scope, String email) {
        return loginByEmail(email).filter(login -> belongs(login, scope));
    }

    /** The login of a person who belongs to an account of the scope, by id. */
    public Optional<Login> member(AccountScope scope, String loginId) {
        return remember("login", loginId, "", entities -> Optional.ofNullable(entities.find(Login.class, loginId)))
                .filter(login -> belongs(login, scope));
    }

    /** The endpoint, if it is of the type and lies in the scope. */
    public Optional<Endpoint> endpoint(AccountScope scope, EndpointType type, String id) {
        return remember("endpoint", id, "", entities -> Optional.ofNullable(entities.find(Endpoint.class, id)))
                .filter(endpoint -> endpoint.type() == type && scope.includes(endpoint.accountId()));
    }

    /** The User endpoint of a person in an account. */
    public Optional<Endpoint> endpointOf(String accountId, String loginId) {
        return remember(
                "endpointOf",
                accountId,
                loginId,
                entities -> first(entities.createQuery(
                                "select e from Endpoint e where e.accountId = :account and e.loginId = :login",
                                Endpoint.class)
                        .setParameter("account", accountId)
                        .setParameter("login", loginId)));
    }

    /** The endpoint of a phone number that an account of the scope owns. */
    public Optional<Endpoint> phoneNumber(AccountScope scope, String e164) {
        return remember(
                        "phoneNumber",
                        e164,
                        "",
                        entities -> first(entities.createQuery(
                                        "select e from Endpoint e where e.phoneNumber = :number", Endpoint.class)
                                .setParameter("number", e164)))
                .filter(endpoint -> scope.includes(endpoint.accountId()));
    }

    /** Whether there is any login at all. */
    public boolean isEmpty() {
        return database.call(entities -> first(entities.createQuery("select l.id from Login l", String.class)))
                .isEmpty();
    }

    /** Changes the directory in one transaction, and forgets every remembered answer once it is committed. */
    void change(Consumer<EntityManager> change) {
        database.run(change);
        remembered.invalidateAll();
    }

    private static boolean belongs(Login login, AccountScope scope) {
        return login.accountIds().stream().anyMatch(scope::includes);
    }

    private Optional<CustomerPath> path(EntityManager entities, String id) {
        Deque<CustomerPath.Step> steps = new ArrayDeque<>();
        Optional<Customer> customer = Optional.ofNullable(entities.find(Customer.class, id));
        Optional<String> accountId = customer.map(Customer::accountId);
        while (customer.isPresent()) {
            steps.addFirst(
                    new CustomerPath.Step(customer.get().id(), customer.get().name()));
            if (steps.size() > MAX_TREE_DEPTH) {
                throw new IllegalStateException("the customers above '" + id + "' form a circle");
            }
            customer = customer.get().parentCustomerId().map(parent -> entities.find(Customer.class, parent));
        }
        return accountId.map(account -> new CustomerPath(account, List.copyOf(steps)));
    }

    private static <T> Optional<T> first(TypedQuery<T> query) {
        return query.setMaxResults(1).getResultList().stream().findFirst();
    }

    @SuppressWarnings("unchecked") // Each kind of key stands for one type, the one that its only caller looks up.
    private <T> Optional<T> remember(
            String kind, String first, String second, Function<EntityManager, Optional<T>> search) {
        return (Optional<T>) remembered.get(new Key(kind, first, second), key -> database.call(search));
    }
}
