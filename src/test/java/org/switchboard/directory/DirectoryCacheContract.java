package org.switchboard.directory;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.switchboard.contract.accounts.NewAccount;
import org.switchboard.contract.customers.CustomerInfo;
import org.switchboard.contract.customers.NewCustomer;
import org.switchboard.contract.endpoints.EndpointInfo;
import org.switchboard.contract.endpoints.EndpointTypes;
import org.switchboard.contract.endpoints.ListEndpoints;
import org.switchboard.contract.endpoints.NewEndpoint;
import org.switchboard.contract.users.NewUser;
import org.switchboard.contract.users.UserAccountInfo;
import org.switchboard.request.IfMatch;
import org.switchboard.request.RequestContext;
import org.switchboard.request.RequestContextFixture;
import org.switchboard.support.Engine;

/** Two new accounts in each test, a manager of each, and an administrator; what tests make of them has short names here. */
public abstract class DirectoryCacheContract {
    public static final String PASSWORD = "correct horse battery";
    public static final Optional<IfMatch> ALWAYS = Optional.empty();

    private static final AtomicInteger NUMBERS = new AtomicInteger(2_000_000);

    final Engine engine;
    public final InstalledDirectory on;
    public final String unique = UUID.randomUUID().toString().substring(0, 13);
    public final String mine = "mine-" + unique;
    public final String other = "other-" + unique;
    public final RequestContext administrator = RequestContextFixture.administrator("root");
    public final RequestContext manager = RequestContextFixture.manager("manager-" + unique, mine);
    public final RequestContext stranger = RequestContextFixture.manager("stranger-" + unique, other);

    public DirectoryCacheContract(Engine engine) {
        this.engine = engine;
        this.on = InstalledDirectory.shared(engine);
    }

    @BeforeEach
    void twoAccounts() {
        account(on, mine, "US");
        account(on, other, "GB");
    }

    /** A request with fields that are set in place. */
    public static <T> T with(T request, Consumer<T> fields) {
        fields.accept(request);
        return request;
    }

    void account(InstalledDirectory where, String id, String region) {
        where.accountService.create(administrator, with(new NewAccount(), r -> {
            r.id = id;
            r.name = "Account " + id;
            r.region = region;
        }));
    }

    static Optional<IfMatch> ifVersion(long version) {
        return Optional.of(new IfMatch(Set.of(version)));
    }

    public DirectoryResult<CustomerInfo> customer(RequestContext context, Consumer<NewCustomer> fields) {
        return on.customerService.create(context, with(with(new NewCustomer(), r -> r.name = "Customer"), fields));
    }

    public String customer(String name) {
        return customer(manager, r -> r.name = name).shown().id;
    }

    public String customerBelow(String parent) {
        return customer(manager, r -> r.parentCustomerId = parent).shown().id;
    }

    public DirectoryResult<EndpointInfo> endpoint(
            RequestContext context, EndpointTypes type, Consumer<NewEndpoint> fields) {
        return on.endpointService.create(
                context,
                with(
                        with(new NewEndpoint(), r -> {
                            r.type = type;
                            r.displayName = "Endpoint";
                        }),
                        fields));
    }

    public EndpointInfo team(String name, String... members) {
        return endpoint(manager, EndpointTypes.Team, r -> {
                    r.displayName = name;
                    r.memberUserIds = List.of(members);
                })
                .shown();
    }

    /** A user with the role User whose email address no other test knows. */
    public DirectoryResult<UserAccountInfo> user(RequestContext context, String name, Consumer<NewUser> fields) {
        return on.userService.create(
                context,
                with(
                        with(new NewUser(), r -> {
                            r.emailAddress = email(name);
                            r.displayName = name;
                            r.roles = List.of("User");
                        }),
                        fields));
    }

    public String user(String name) {
        return user(manager, name, r -> {}).shown().id;
    }

    /** A user who lies in both accounts. */
    public String sharedUser(String name) {
        return user(administrator, name, r -> r.accountIds = List.of(mine, other))
                .shown()
                .id;
    }

    public String email(String name) {
        return name + '-' + unique + "@people.example";
    }

    /** A number of the United States that no other test has. */
    public static String newNumber() {
        return "+1814" + NUMBERS.incrementAndGet();
    }

    public List<EndpointInfo> endpointsOf(String userId) {
        return on.endpointService.list(administrator, with(new ListEndpoints(), r -> r.userId = userId)).items;
    }
}
