package org.switchboard.operation;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.Document;

/**
 * The answer to a request that was done. Immutable.
 *
 * @param document what to show
 * @param version the version of what is shown, for conditional requests; 0 if it has none
 * @param replayed whether this is the answer to an earlier request under the same key
 * @param accountIds the accounts in which it was done; none if it concerned none
 * @param headers what else an HTTP answer carries
 * @param signIn what becomes of the caller's sign-in; null if nothing does
 * @param rows what to send row by row in place of the document; null if the document is all
 */
public record Answer<A extends Document>(
        A document,
        long version,
        boolean replayed,
        Set<String> accountIds,
        Map<String, String> headers,
        @Nullable SignInChange signIn,
        @Nullable RowStream<?> rows) {
    /** Copies the collections. */
    public Answer {
        accountIds = Set.copyOf(accountIds);
        headers = Map.copyOf(headers);
    }

    /** An answer with nothing beside it. */
    public Answer(A document) {
        this(document, 0, false, Set.of(), Map.of(), null, null);
    }

    /** The same, done in these accounts. */
    public Answer<A> in(Set<String> accounts) {
        return new Answer<>(document, version, replayed, accounts, headers, signIn, rows);
    }

    /** The same, showing this version of something. */
    public Answer<A> ofVersion(long shown) {
        return new Answer<>(document, shown, replayed, accountIds, headers, signIn, rows);
    }

    /** The same, answered before. */
    public Answer<A> asReplay() {
        return new Answer<>(document, version, true, accountIds, headers, signIn, rows);
    }

    /** The same, with these headers. */
    public Answer<A> with(Map<String, String> more) {
        return new Answer<>(document, version, replayed, accountIds, more, signIn, rows);
    }

    /** The same, after which the caller is signed in or out. */
    public Answer<A> after(SignInChange change) {
        return new Answer<>(document, version, replayed, accountIds, headers, change, rows);
    }

    /** The same, sent row by row. */
    public Answer<A> sending(RowStream<?> many) {
        return new Answer<>(document, version, replayed, accountIds, headers, signIn, many);
    }
}
