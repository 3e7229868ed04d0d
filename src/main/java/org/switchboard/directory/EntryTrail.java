package org.switchboard.directory;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.users.UserAccountInfo;
import org.switchboard.platform.AccountScope;
import org.switchboard.platform.StoredJson;

/**
 * How an entry looks, for its trail.
 *
 * @param shown the published form; null where there is nothing yet
 * @param text the same as text, by which two are compared
 * @param accounts the accounts that it lies in
 */
record EntryTrail(@Nullable Object shown, String text, Set<String> accounts) {
    static final EntryTrail NONE = new EntryTrail(null, "", Set.of());

    static EntryTrail of(Entry entry) {
        Object shown = shown(entry);
        return new EntryTrail(shown, StoredJson.write(shown), accounts(entry));
    }

    private static Object shown(Entry entry) {
        if (entry instanceof Login login) {
            return Showing.user(login, Directory.EVERYWHERE);
        }
        if (entry instanceof Customer customer) {
            return Showing.customer(customer, Map.of());
        }
        return entry instanceof Endpoint endpoint
                ? Showing.endpoint(endpoint, Map.of())
                : Showing.account((Account) entry);
    }

    private static Set<String> accounts(Entry entry) {
        if (entry instanceof Login login) {
            return login.accountIds();
        }
        if (entry instanceof Customer customer) {
            return Set.of(customer.accountId());
        }
        return Set.of(entry instanceof Endpoint endpoint ? endpoint.accountId() : entry.id());
    }

    @Nullable
    Object in(AccountScope scope) {
        return shown instanceof UserAccountInfo user ? Showing.narrowed(user, scope) : shown;
    }
}
