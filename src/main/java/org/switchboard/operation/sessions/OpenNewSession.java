package org.switchboard.operation.sessions;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.switchboard.access.Audience;
import org.switchboard.contract.sessions.NewSession;
import org.switchboard.contract.sessions.SessionInfo;
import org.switchboard.directory.Role;
import org.switchboard.operation.Call;
import org.switchboard.operation.Declaration;
import org.switchboard.operation.Fault;
import org.switchboard.operation.Operation;
import org.switchboard.operation.Outcome;
import org.switchboard.operation.Route;
import org.switchboard.operation.Verb;
import org.switchboard.session.Opened;
import org.switchboard.session.OpeningSession;

/** {@code NewSession}: creates a session (seed page). */
@Singleton
public class OpenNewSession implements Operation<NewSession, SessionInfo> {
    private static final long FIRST_VERSION = 1;
    private static final Declaration<NewSession, SessionInfo> DECLARATION = new Declaration<>(
                    NewSession.class,
                    SessionInfo.class,
                    "Create a new session",
                    Audience.of(Role.User),
                    List.of(new Route(Verb.POST, "/sessions")))
            .withKey();

    private final OpeningSession openingSession;

    @Inject
    OpenNewSession(OpeningSession openingSession) {
        this.openingSession = openingSession;
    }

    @Override
    public Declaration<NewSession, SessionInfo> declaration() {
        return DECLARATION;
    }

    @Override
    public Outcome<SessionInfo> perform(Call call, NewSession request) {
        Opened opened =
                openingSession.open(call.caller(), call.accountId(), call.expectedAccount(), request, call.key());
        if (opened instanceof Opened.Created created) {
            return shown(created.session());
        }
        if (opened instanceof Opened.Replayed replayed) {
            return shown(replayed.session()).again();
        }
        return new Outcome.Refused<>(fault(opened));
    }

    private static Outcome.Answered<SessionInfo> shown(SessionInfo session) {
        return new Outcome.Answered<>(session).ofVersion(FIRST_VERSION).in(Set.of(String.valueOf(session.accountId)));
    }

    private static Fault fault(Opened opened) {
        if (opened instanceof Opened.Refused refused) {
            return Fault.refused(refused.faults());
        }
        if (opened instanceof Opened.AccountForbidden forbidden) {
            return Fault.accountForbidden(forbidden.accountId());
        }
        return opened instanceof Opened.KeyReused ? Fault.idempotencyKeyReused() : Fault.idempotencyKeyInProgress();
    }
}
