package org.switchboard.resource;

import java.util.Map;
import java.util.Set;
import org.switchboard.contract.Document;
import org.switchboard.contract.sessions.SessionInfo;
import org.switchboard.operation.Answer;
import org.switchboard.session.SessionChangeResult;

/** What is done to sessions, as answers. */
final class SessionAnswers {
    private static final String LOCATION = "Location";

    private SessionAnswers() {}

    /** What was done to a session, with its version. */
    static <A extends Document> Answer<A> of(SessionChangeResult<A> result) {
        Answer<A> answer =
                new Answer<>(result.answer()).ofVersion(result.version()).in(Set.of(result.accountId()));
        return result.replayed() ? answer.asReplay() : answer;
    }

    /** A session that was opened, with where it is found. */
    static Answer<SessionInfo> created(SessionChangeResult<SessionInfo> result) {
        return of(result).with(Map.of(LOCATION, "sessions/" + result.sessionId()));
    }
}
