package org.switchboard.operation;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.Document;
import org.switchboard.security.LoginSessions;

/** What became of a request. */
public sealed interface Outcome<A extends Document> {
    /**
     * It was done.
     *
     * @param answer what to show
     * @param version the version of what is shown, for conditional requests; 0 if it has none
     * @param replayed whether this is the answer to an earlier request under the same key
     * @param accountIds the accounts in which it was done; none if it concerned none
     * @param headers what else an HTTP answer carries
     * @param signIn what becomes of the caller's sign-in; null if nothing does
     * @param rows what to send row by row in place of the answer; null if the answer is all
     */
    record Answered<A extends Document>(
            A answer,
            long version,
            boolean replayed,
            Set<String> accountIds,
            Map<String, String> headers,
            @Nullable SignInChange signIn,
            @Nullable RowStream<?> rows)
            implements Outcome<A> {
        /** Copies the collections. */
        public Answered {
            accountIds = Set.copyOf(accountIds);
            headers = Map.copyOf(headers);
        }

        /** An answer with nothing beside it. */
        public Answered(A answer) {
            this(answer, 0, false, Set.of(), Map.of(), null, null);
        }

        /** The same, done in these accounts. */
        public Answered<A> in(Set<String> accounts) {
            return new Answered<>(answer, version, replayed, accounts, headers, signIn, rows);
        }

        /** The same, showing this version of something. */
        public Answered<A> ofVersion(long shown) {
            return new Answered<>(answer, shown, replayed, accountIds, headers, signIn, rows);
        }

        /** The same, answered before. */
        public Answered<A> again() {
            return new Answered<>(answer, version, true, accountIds, headers, signIn, rows);
        }

        /** The same, with these headers. */
        public Answered<A> with(Map<String, String> more) {
            return new Answered<>(answer, version, replayed, accountIds, more, signIn, rows);
        }

        /** The same, after which the caller is signed in or out. */
        public Answered<A> after(SignInChange change) {
            return new Answered<>(answer, version, replayed, accountIds, headers, change, rows);
        }

        /** The same, sent row by row. */
        public Answered<A> sending(RowStream<?> many) {
            return new Answered<>(answer, version, replayed, accountIds, headers, signIn, many);
        }
    }

    /** It was refused, and nothing was changed. */
    record Refused<A extends Document>(ApiError fault) implements Outcome<A> {}

    /** What becomes of a caller's sign-in. */
    sealed interface SignInChange {
        /** The caller is signed in from now on. */
        record In(LoginSessions.Cookies cookies, String loginId) implements SignInChange {}

        /** The caller is not signed in any more. */
        record Out() implements SignInChange {}
    }
}
