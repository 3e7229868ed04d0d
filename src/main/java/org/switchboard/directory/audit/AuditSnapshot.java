package org.switchboard.directory.audit;

import java.util.ArrayList;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.users.UserAccountInfo;
import org.switchboard.persistence.AccountScope;
import org.switchboard.persistence.StoredJson;
import org.switchboard.text.NonBlank;

/**
 * How something looks at one moment, for the trail. Without secrets.
 *
 * @param shown the published form; null where there is nothing to show
 * @param accountIds the accounts that it lies in
 */
public record AuditSnapshot(@Nullable Object shown, Set<String> accountIds) {
    /** Nothing to show. */
    public static final AuditSnapshot NONE = new AuditSnapshot(null, Set.of());

    /** Copies the ids. */
    public AuditSnapshot {
        accountIds = Set.copyOf(accountIds);
    }

    /** Whether both look the same to who sees all of them. */
    public boolean looksLike(AuditSnapshot other) {
        return String.valueOf(json(shown)).equals(String.valueOf(json(other.shown)));
    }

    /** How it looks to those who see some accounts, as JSON: a user without the other accounts that it lies in. */
    @Nullable
    String in(AccountScope scope) {
        if (!(shown instanceof UserAccountInfo user)) {
            return json(shown);
        }
        UserAccountInfo narrowed = StoredJson.read(StoredJson.write(user), UserAccountInfo.class);
        narrowed.accountIds = new ArrayList<>(NonBlank.given(user.accountIds).stream()
                .filter(scope::includes)
                .sorted()
                .toList());
        return json(narrowed);
    }

    private static @Nullable String json(@Nullable Object value) {
        return value == null ? null : StoredJson.write(value);
    }
}
