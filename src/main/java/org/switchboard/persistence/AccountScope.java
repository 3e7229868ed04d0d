package org.switchboard.persistence;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The accounts inside which something may be seen. Immutable. */
public sealed interface AccountScope {
    /** Every account there is. */
    record All() implements AccountScope {}

    /** Just these. */
    record Only(Set<String> accountIds) implements AccountScope {
        /** Copies the ids. */
        public Only {
            accountIds = Set.copyOf(accountIds);
        }
    }

    /** One account. */
    static AccountScope only(String accountId) {
        return new Only(Set.of(accountId));
    }

    /** Whether the account is inside. */
    default boolean includes(String accountId) {
        return this instanceof All
                || this instanceof Only only && only.accountIds().contains(accountId);
    }

    /** What lies in both scopes. */
    default AccountScope and(AccountScope other) {
        if (this instanceof All) {
            return other;
        }
        return new Only(
                ((Only) this).accountIds().stream().filter(other::includes).collect(Collectors.toUnmodifiableSet()));
    }

    /** The scope as a text that is the same on every server, on each of which a set has an order of its own. */
    default String inWords() {
        return this instanceof Only only ? new TreeSet<>(only.accountIds()).toString() : toString();
    }

    /** The account, if the scope is just one. */
    default Optional<String> single() {
        return this instanceof Only only && only.accountIds().size() == 1
                ? only.accountIds().stream().findFirst()
                : Optional.empty();
    }
}
