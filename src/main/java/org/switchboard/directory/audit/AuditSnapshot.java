package org.switchboard.directory.audit;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.users.UserAccountInfo;
import org.switchboard.directory.Account;
import org.switchboard.directory.Customer;
import org.switchboard.directory.DirectoryCache;
import org.switchboard.directory.DirectoryEntity;
import org.switchboard.directory.DirectoryMapper;
import org.switchboard.directory.Endpoint;
import org.switchboard.directory.User;
import org.switchboard.persistence.AccountScope;
import org.switchboard.persistence.StoredJson;

/**
 * How an entry looks, for its trail.
 *
 * @param shown the published form; null where there is nothing yet
 * @param text the same as text, by which two are compared
 * @param accounts the accounts that it lies in
 */
public record AuditSnapshot(@Nullable Object shown, String text, Set<String> accounts) {
    public static final AuditSnapshot NONE = new AuditSnapshot(null, "", Set.of());

    public static AuditSnapshot of(DirectoryEntity directoryEntity) {
        Object shown = shown(directoryEntity);
        return new AuditSnapshot(shown, StoredJson.write(shown), accounts(directoryEntity));
    }

    private static Object shown(DirectoryEntity directoryEntity) {
        if (directoryEntity instanceof User user) {
            return DirectoryMapper.user(user, DirectoryCache.EVERYWHERE);
        }
        if (directoryEntity instanceof Customer customer) {
            return DirectoryMapper.customer(customer, Map.of());
        }
        return directoryEntity instanceof Endpoint endpoint
                ? DirectoryMapper.endpoint(endpoint, Map.of())
                : DirectoryMapper.account((Account) directoryEntity);
    }

    private static Set<String> accounts(DirectoryEntity directoryEntity) {
        if (directoryEntity instanceof User user) {
            return user.accountIds();
        }
        if (directoryEntity instanceof Customer customer) {
            return Set.of(customer.accountId());
        }
        return Set.of(directoryEntity instanceof Endpoint endpoint ? endpoint.accountId() : directoryEntity.id());
    }

    public @Nullable Object in(AccountScope scope) {
        return shown instanceof UserAccountInfo user ? DirectoryMapper.narrowed(user, scope) : shown;
    }
}
