package org.switchboard.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.switchboard.contract.flows.FlowChannels;
import org.switchboard.contract.sessions.SessionCallState;
import org.switchboard.contract.sessions.SessionDirections;
import org.switchboard.contract.sessions.SessionMemberCallState;
import org.switchboard.error.ApiException;
import org.switchboard.error.NotFoundException;
import org.switchboard.error.PreconditionFailedException;
import org.switchboard.request.RequestContext;
import org.switchboard.request.RequestContextFixture;
import org.switchboard.session.ModelledSession.Person;

/** What people do in a row: the sessions of the database, and beside them what they are to be. */
final class ModelledDay {
    static final Person STRANGER = new Person("gina", "gina@globex.example", "Gina Petrov", "ep-gina");

    /** How something is asked. */
    enum Mode {
        PLAIN,
        TWICE_UNDER_A_KEY,
        IF_STALE,
        IF_CURRENT,
        DRY_RUN
    }

    private final Desk desk;
    private final List<ModelledSession> sessions = new ArrayList<>();

    ModelledDay(Desk desk) {
        this.desk = desk;
    }

    void open(Person who, FlowChannels channel, SessionDirections direction, SessionCallState state, boolean team) {
        boolean isChat = channel == FlowChannels.Chat;
        ModelledSession session = new ModelledSession();
        session.id = String.valueOf(desk.installation.created(
                        who.id(), Asking.aRequest().with(r -> {
                            r.channel = channel;
                            r.direction = direction;
                            r.callState = state;
                            r.withAddress = isChat && team ? "team:support" : null;
                        }))
                .id);
        session.channel = channel;
        session.incoming = direction == SessionDirections.Incoming;
        session.call = state;
        session.wasConnected = state == SessionCallState.Connected || state == SessionCallState.Hold;
        session.heldBy = state == SessionCallState.Hold ? who.id() : null;
        session.members.original = who.email();
        session.members.states.put(who.email(), own(state));
        if (isChat && team) {
            session.team = "support";
            List.of("bob@acme.example", "chen@acme.example")
                    .forEach(email -> session.members.states.putIfAbsent(email, SessionMemberCallState.None));
        }
        sessions.add(session);
        look(session);
    }

    private static SessionMemberCallState own(SessionCallState state) {
        return switch (state) {
            case Ringing -> SessionMemberCallState.Ringing;
            case Connected -> SessionMemberCallState.Connected;
            case Hold -> SessionMemberCallState.Hold;
            case Disconnected, Passive -> SessionMemberCallState.None;
        };
    }

    void act(Person who, int which, Mode mode, ModelledAct act) {
        if (sessions.isEmpty()) {
            return;
        }
        int place = which % sessions.size();
        ModelledSession before = sessions.get(place);
        ModelledSession after = before.copy();
        desk.installation.clock.advance(Duration.ofSeconds(1));
        RequestContext context = switch (mode) {
            case PLAIN -> desk.context(who.id());
            case TWICE_UNDER_A_KEY -> desk.under(UUID.randomUUID().toString(), who.id());
            case IF_STALE -> RequestContextFixture.ifVersion(before.version + 1, desk.context(who.id()));
            case IF_CURRENT -> RequestContextFixture.ifVersion(before.version, desk.context(who.id()));
            case DRY_RUN -> desk.inDryRun(who.id());
        };
        Optional<Class<? extends ApiException>> refused = who.equals(STRANGER)
                ? Optional.of(NotFoundException.class)
                : mode == Mode.IF_STALE
                        ? Optional.of(PreconditionFailedException.class)
                        : act.modelling().on(after, who);
        after.endChange();
        ModelledSession now = refused.isPresent() || mode == Mode.DRY_RUN ? before : after;

        Answer first = answer(act, context, before);

        assertThat(first.refused())
                .as("%s by %s, %s, on %s", act, who.id(), mode, before)
                .isEqualTo(refused);
        if (mode == Mode.TWICE_UNDER_A_KEY && refused.isEmpty()) {
            Answer second = answer(act, context, before);
            assertThat(second.replayed())
                    .as("whether the second %s was a replay", act)
                    .isTrue();
            assertThat(second.version()).isEqualTo(first.version());
        }
        if (refused.isEmpty() && mode != Mode.DRY_RUN) {
            assertThat(first.version())
                    .as("the version that is answered to %s", act)
                    .isEqualTo(now.version);
        }
        sessions.set(place, now);
        look(now);
    }

    private record Answer(Optional<Class<? extends ApiException>> refused, long version, boolean replayed) {}

    private Answer answer(ModelledAct act, RequestContext context, ModelledSession session) {
        try {
            WriteResult<?> writeResult = act.doing().at(desk, context, session);
            return new Answer(Optional.empty(), writeResult.version(), writeResult.replayed());
        } catch (ApiException e) {
            return new Answer(Optional.of(e.getClass()), 0, false);
        }
    }

    @Override
    public String toString() {
        return sessions.toString();
    }

    /** Whatever has ended lies in the archive afterwards, and is the same there. */
    void archive() {
        desk.daysPass(16);
        desk.sweepArchive();
        sessions.forEach(session -> {
            assertThat(desk.rows("archived_session", session.id))
                    .as("whether %s, which is %s, lies in the archive", session.id, session)
                    .isEqualTo(session.ended ? 1 : 0);
            look(session);
        });
    }

    private void look(ModelledSession session) {
        SessionWithLog stored = desk.storedWithLog(session.id);
        ModelledSessionAssert.assertIs(session, stored.shown(), stored.session().version());
        assertThat(stored.log().stream().map(LogEntry::position))
                .as("the places in the log of %s", session.id)
                .containsExactlyElementsOf(
                        IntStream.range(0, session.log.size()).boxed().toList());
        assertThat(desk.rows("message", session.id))
                .as("messages of %s", session.id)
                .isEqualTo(session.messages);
    }
}
