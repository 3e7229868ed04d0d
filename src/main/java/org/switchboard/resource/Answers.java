package org.switchboard.resource;

import java.util.Map;
import java.util.Set;
import org.switchboard.contract.Document;
import org.switchboard.contract.ListResponse;
import org.switchboard.contract.sessions.SessionInfo;
import org.switchboard.directory.DirectoryResult;
import org.switchboard.operation.Answer;
import org.switchboard.persistence.AccountScope;
import org.switchboard.request.RequestContext;
import org.switchboard.session.WriteResult;

/** What services return, as answers. */
final class Answers {
    private Answers() {}

    /** An entry of the directory, with its version and accounts. */
    static <A extends Document> Answer<A> of(DirectoryResult<A> result) {
        return new Answer<>(result.shown()).ofVersion(result.version()).in(result.accountIds());
    }

    /** What was done to a session, with its version. */
    static <A extends Document> Answer<A> of(WriteResult<A> result) {
        Answer<A> answer =
                new Answer<>(result.answer()).ofVersion(result.version()).in(Set.of(result.accountId()));
        return result.replayed() ? answer.asReplay() : answer;
    }

    /** A session that was opened, with where it is found. */
    static Answer<SessionInfo> created(WriteResult<SessionInfo> result) {
        return of(result).with(Map.of("Location", "sessions/" + result.sessionId()));
    }

    /**
     * A list. The cursor of a page stands in a header too, for formats that know only rows.
     *
     * @param named the accounts that the request names
     */
    static <A extends Document> Answer<A> list(A list, RequestContext context, Set<String> named) {
        Answer<A> answer = new Answer<>(list).in(searched(context, named));
        return list instanceof ListResponse page && page.nextCursor != null
                ? answer.with(Map.of("X-Next-Cursor", page.nextCursor))
                : answer;
    }

    /** The accounts in which was looked. */
    private static Set<String> searched(RequestContext context, Set<String> named) {
        return named.isEmpty() && context.scope() instanceof AccountScope.Only only ? only.accountIds() : named;
    }
}
