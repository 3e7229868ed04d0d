package org.switchboard.operation.sessions;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.switchboard.access.Audience;
import org.switchboard.contract.sessions.GetSession;
import org.switchboard.contract.sessions.SessionInfo;
import org.switchboard.operation.Call;
import org.switchboard.operation.Declaration;
import org.switchboard.operation.Fault;
import org.switchboard.operation.Operation;
import org.switchboard.operation.Outcome;
import org.switchboard.operation.Route;
import org.switchboard.operation.Verb;
import org.switchboard.session.Sessions;

/** {@code GetSession}: shows one session, whole, with its whole log; any login may, inside its accounts. */
@Singleton
public class ShowSession implements Operation<GetSession, SessionInfo> {
    private static final Declaration<GetSession, SessionInfo> DECLARATION = new Declaration<>(
            GetSession.class,
            SessionInfo.class,
            "Get a session by its ID, with its whole log",
            new Audience.AnyLogin(),
            List.of(new Route(Verb.GET, "/sessions/{sessionId}")));

    private final Sessions sessions;

    @Inject
    ShowSession(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public Declaration<GetSession, SessionInfo> declaration() {
        return DECLARATION;
    }

    @Override
    public Outcome<SessionInfo> perform(Call call, GetSession request) {
        Optional<Sessions.Kept> found = Optional.ofNullable(request.sessionId)
                .flatMap(sessionId -> sessions.find(call.actor().scope(), sessionId));
        if (found.isEmpty()) {
            return new Outcome.Refused<>(Fault.sessionNotFound());
        }
        SessionInfo shown = found.get().shown();
        String account = String.valueOf(shown.accountId);
        call.actor().acts(account);
        return new Outcome.Answered<>(shown)
                .ofVersion(found.get().session().version())
                .in(Set.of(account));
    }
}
