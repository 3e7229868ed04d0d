package org.switchboard.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.EntityInfo;
import org.switchboard.contract.accounts.AccountInfo;
import org.switchboard.contract.customers.CustomerBreadcrumb;
import org.switchboard.contract.customers.CustomerInfo;
import org.switchboard.contract.endpoints.EndpointInfo;
import org.switchboard.contract.endpoints.EndpointTypes;
import org.switchboard.contract.users.UserAccountInfo;
import org.switchboard.directory.audit.AuditSnapshot;
import org.switchboard.persistence.AccountScope;
import org.switchboard.text.Timestamps;

/** Entries of the directory as the contract shows them. */
public final class DirectoryMapper {
    private DirectoryMapper() {}

    public static AccountInfo account(Account account) {
        AccountInfo shown = new AccountInfo();
        entry(account, shown);
        shown.name = account.name();
        shown.region = account.region();
        return shown;
    }

    public static CustomerInfo customer(Customer customer, Map<String, CustomerPath> paths) {
        CustomerInfo shown = new CustomerInfo();
        entry(customer, shown);
        shown.accountId = customer.accountId();
        shown.name = customer.name();
        shown.parentCustomerId = customer.parentCustomerId().orElse(null);
        shown.customerBreadcrumb = breadcrumb(paths.get(customer.id()));
        shown.referenceId = customer.referenceId().orElse(null);
        shown.isStaging = customer.isStaging();
        shown.tagIds = Tags.shown(customer.tagIds());
        return shown;
    }

    public static EndpointInfo endpoint(Endpoint endpoint, Map<String, CustomerPath> paths) {
        EndpointInfo shown = new EndpointInfo();
        entry(endpoint, shown);
        shown.accountId = endpoint.accountId();
        shown.type = EndpointTypes.valueOf(endpoint.type().name());
        shown.displayName = endpoint.displayName();
        shown.customerId = endpoint.customerId().orElse(null);
        shown.customerBreadcrumb =
                breadcrumb(endpoint.customerId().map(paths::get).orElse(null));
        shown.phoneNumber = endpoint.phoneNumber().orElse(null);
        shown.emailAddress = endpoint.emailAddress().orElse(null);
        shown.userId = endpoint.loginId().orElse(null);
        shown.memberUserIds = endpoint.type() == EndpointType.Team ? new ArrayList<>(endpoint.memberLoginIds()) : null;
        shown.flowId = endpoint.flowId().orElse(null);
        shown.avatarUrl = endpoint.avatarUrl().orElse(null);
        shown.tagIds = Tags.shown(endpoint.tagIds());
        return shown;
    }

    /** A user as those see it who see the scope: of its accounts no more than lie in it. */
    public static UserAccountInfo user(User user, AccountScope scope) {
        UserAccountInfo shown = new UserAccountInfo();
        entry(user, shown);
        shown.emailAddress = user.email();
        shown.displayName = user.displayName();
        shown.roles =
                new ArrayList<>(user.roles().stream().map(Enum::name).sorted().toList());
        shown.accountIds = new ArrayList<>(
                user.accountIds().stream().filter(scope::includes).sorted().toList());
        shown.hasPassword = user.passwordHash().isPresent();
        return shown;
    }

    /** How an entry looks to who sees all of it, without the names of the customers above. */
    public static AuditSnapshot snapshot(DirectoryEntity entry) {
        return new AuditSnapshot(shown(entry), entry.accountIds());
    }

    private static Object shown(DirectoryEntity entry) {
        if (entry instanceof User user) {
            return user(user, DirectoryCache.EVERYWHERE);
        }
        if (entry instanceof Customer customer) {
            return customer(customer, Map.of());
        }
        return entry instanceof Endpoint endpoint ? endpoint(endpoint, Map.of()) : account((Account) entry);
    }

    private static void entry(DirectoryEntity directoryEntity, EntityInfo shown) {
        shown.id = directoryEntity.id();
        shown.dateCreated = Timestamps.shown(directoryEntity.dateCreated());
        shown.dateLastModified = Timestamps.shown(directoryEntity.dateLastModified());
        shown.createdBy = directoryEntity.createdBy();
        shown.lastModifiedBy = directoryEntity.lastModifiedBy();
    }

    private static List<CustomerBreadcrumb> breadcrumb(@Nullable CustomerPath path) {
        return path == null
                ? new ArrayList<>()
                : new ArrayList<>(
                        path.steps().stream().map(DirectoryMapper::step).toList());
    }

    /** One customer of a path. */
    public static CustomerBreadcrumb step(CustomerPath.Step step) {
        CustomerBreadcrumb shown = new CustomerBreadcrumb();
        shown.id = step.id();
        shown.name = step.name();
        return shown;
    }
}
