package org.switchboard.directory;

import java.util.Set;
import org.switchboard.directory.audit.AuditSnapshot;

/**
 * An entry as it is shown, with what the answer says beside it.
 *
 * @param shown how the contract shows it
 * @param version its version
 * @param accountIds the accounts that it lies in, as far as the caller sees them
 * @param <T> the published type
 */
public record DirectoryResult<T>(T shown, long version, Set<String> accountIds) {
    /** Copies the ids. */
    public DirectoryResult {
        accountIds = Set.copyOf(accountIds);
    }

    /** An entry of which the caller sees everything. */
    public static <T> DirectoryResult<T> of(DirectoryEntity entry, T shown) {
        return new DirectoryResult<>(shown, entry.version(), entry.accountIds());
    }

    AuditSnapshot snapshot() {
        return new AuditSnapshot(shown, accountIds);
    }
}
