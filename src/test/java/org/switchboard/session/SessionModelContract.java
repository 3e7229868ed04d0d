package org.switchboard.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.ActionChainArbitrary;
import net.jqwik.api.state.Transformer;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.flows.FlowChannels;
import org.switchboard.contract.messaging.SendMessage;
import org.switchboard.contract.sessions.AddConferenceMember;
import org.switchboard.contract.sessions.AddSessionLog;
import org.switchboard.contract.sessions.DeleteChatMember;
import org.switchboard.contract.sessions.EndSession;
import org.switchboard.contract.sessions.HoldSession;
import org.switchboard.contract.sessions.InviteChatMember;
import org.switchboard.contract.sessions.MakeConference;
import org.switchboard.contract.sessions.PatchConferenceMember;
import org.switchboard.contract.sessions.PatchSession;
import org.switchboard.contract.sessions.RedirectSession;
import org.switchboard.contract.sessions.RejectSession;
import org.switchboard.contract.sessions.SessionCallState;
import org.switchboard.contract.sessions.SessionDirections;
import org.switchboard.contract.sessions.SessionHoldReasons;
import org.switchboard.contract.sessions.SessionMemberCallState;
import org.switchboard.contract.sessions.SessionQueueStates;
import org.switchboard.error.ApiException;
import org.switchboard.error.NotFoundException;
import org.switchboard.error.PreconditionFailedException;
import org.switchboard.request.RequestContext;
import org.switchboard.request.RequestContextFixture;
import org.switchboard.session.ModelledSession.Person;

/** Whatever several people do to sessions, in any order: they become what the domain says, and the database holds it. */
abstract class SessionModelContract {
    private static final String CELL = "+16175550177";
    private static final String OWN_LEG = "CAown";
    private static final Person STRANGER = new Person("gina", "gina@globex.example", "Gina Petrov", "ep-gina");
    private static final List<Person> PEOPLE = List.of(
            new Person("alice", "alice@acme.example", "Alice Moreno", "ep-alice"),
            new Person("bob", "bob@acme.example", "Bob Kowalski", "ep-bob"),
            new Person("mary", "mary@acme.example", "Mary O'Neil", null),
            new Person("chen", "chen@acme.example", "Chén Wěi", "ep-chen"));

    abstract Desk desk();

    @Property(tries = 60)
    void sessionsBecomeWhatTheDomainSays(@ForAll("days") ActionChain<Day> day) {
        day.run();
    }

    @Provide
    ActionChainArbitrary<Day> days() {
        return ActionChain.startWith(() -> new Day(desk()))
                .withAction(3, always(opening()))
                .withAction(24, always(acting()))
                .withAction(1, always(Arbitraries.of(Transformer.mutate("archive", Day::archive))))
                .withMaxTransformations(30);
    }

    private static Action.Independent<Day> always(Arbitrary<Transformer<Day>> transformer) {
        return () -> transformer;
    }

    private static Arbitrary<Transformer<Day>> opening() {
        return Combinators.combine(
                        Arbitraries.of(PEOPLE),
                        Arbitraries.of(FlowChannels.class),
                        Arbitraries.of(SessionDirections.class),
                        Arbitraries.of(SessionCallState.class),
                        Arbitraries.of(true, false))
                .as((who, channel, direction, state, team) -> Transformer.mutate(
                        who.id() + " opens " + channel + ' ' + direction + ' ' + state + (team ? " with Support" : ""),
                        day -> day.open(who, channel, direction, state, team)));
    }

    private static Arbitrary<Transformer<Day>> acting() {
        Arbitrary<Person> person =
                Arbitraries.frequencyOf(Tuple.of(15, Arbitraries.of(PEOPLE)), Tuple.of(1, Arbitraries.just(STRANGER)));
        Arbitrary<Way> way = Arbitraries.frequency(
                Tuple.of(10, Way.PLAIN),
                Tuple.of(2, Way.TWICE_UNDER_A_KEY),
                Tuple.of(1, Way.IF_STALE),
                Tuple.of(1, Way.IF_CURRENT),
                Tuple.of(1, Way.DRY_RUN));
        return Combinators.combine(person, Arbitraries.integers().between(0, 20), way, acts())
                .as((who, which, how, act) -> Transformer.mutate(
                        who.id() + " in one of the sessions (" + which + "): " + act + ' ' + how,
                        day -> day.act(who, which, how, act)));
    }

    private static Arbitrary<Act> acts() {
        Arbitrary<SessionHoldReasons> reason = Arbitraries.of(SessionHoldReasons.class);
        Arbitrary<String> party = Arbitraries.of(
                "alice@acme.example", "bob@acme.example", "mary@acme.example", "chen@acme.example", CELL);
        Arbitrary<String> leg =
                Arbitraries.frequencyOf(Tuple.of(5, party), Tuple.of(1, Arbitraries.of(OWN_LEG, "CAnone")));
        Arbitrary<Boolean> flag = Arbitraries.of(true, false);
        return Arbitraries.frequencyOf(
                weighted(8, Arbitraries.of(SessionCallState.class).map(Act::state)),
                weighted(
                        5,
                        Combinators.combine(Arbitraries.of(SessionQueueStates.class), flag)
                                .as(Act::queue)),
                weighted(
                        2,
                        Combinators.combine(
                                        Arbitraries.of(SessionCallState.class).injectNull(0.3),
                                        Arbitraries.of(SessionQueueStates.class).injectNull(0.5),
                                        reason.injectNull(0.5),
                                        Arbitraries.of("", "{}", "x").injectNull(0.3))
                                .as(Act::patch)),
                weighted(
                        2,
                        Combinators.combine(leg.injectNull(0.6), reason.injectNull(0.3))
                                .as(Act::hold)),
                weighted(1, Arbitraries.just(Act.end())),
                weighted(3, leg.map(Act::endLeg)),
                weighted(1, Arbitraries.just(Act.reject())),
                weighted(2, Arbitraries.of("one", "two").map(Act::log)),
                weighted(2, Arbitraries.of("hello", "bye").map(Act::send)),
                weighted(2, party.map(Act::invite)),
                weighted(1, party.map(Act::remove)),
                weighted(1, Arbitraries.of(OWN_LEG).injectNull(0.5).map(Act::confer)),
                weighted(4, Combinators.combine(party, flag).as(Act::add)),
                weighted(
                        2,
                        Combinators.combine(party, flag.injectNull(0.3), flag.injectNull(0.3))
                                .as(Act::patchMember)),
                weighted(1, party.injectNull(0.2).map(Act::redirect)));
    }

    private static Tuple.Tuple2<Integer, Arbitrary<? extends Act>> weighted(int weight, Arbitrary<Act> act) {
        return Tuple.of(weight, act);
    }

    /** On which terms something is asked. */
    enum Way {
        PLAIN,
        TWICE_UNDER_A_KEY,
        IF_STALE,
        IF_CURRENT,
        DRY_RUN
    }

    /** Something that somebody does to a session, and what it is to do to the model. */
    record Act(String name, Doing doing, Modelling modelling) {
        interface Doing {
            SessionChangeResult<?> at(Desk desk, RequestContext context, ModelledSession session);
        }

        interface Modelling {
            Optional<Class<? extends ApiException>> on(ModelledSession session, Person who);
        }

        @Override
        public String toString() {
            return name;
        }

        static Act state(SessionCallState state) {
            return patch(state, null, null, null);
        }

        static Act queue(SessionQueueStates state, boolean named) {
            @Nullable String queue = named ? "support" : null;
            return new Act(
                    "queue " + state + (named ? " of Support" : ""),
                    (desk, context, on) -> desk.control.patch(context, Desk.with(new PatchSession(), r -> {
                        r.sessionId = on.id;
                        r.queueState = state;
                        r.ringQueueId = queue;
                    })),
                    (on, who) -> on.become(state, queue, who));
        }

        static Act patch(
                @Nullable SessionCallState call,
                @Nullable SessionQueueStates queue,
                @Nullable SessionHoldReasons reason,
                @Nullable String console) {
            return new Act(
                    "patch call " + call + ", queue " + queue + ", reason " + reason + ", console " + console,
                    (desk, context, on) -> desk.control.patch(context, Desk.with(new PatchSession(), r -> {
                        r.sessionId = on.id;
                        r.callState = call;
                        r.queueState = queue;
                        r.holdReason = reason;
                        r.consoleData = console;
                    })),
                    (on, who) -> {
                        List<Function<ModelledSession, Optional<Class<? extends ApiException>>>> parts =
                                new ArrayList<>();
                        if (console != null) {
                            parts.add(m -> m.console(console));
                        }
                        if (call == SessionCallState.Hold) {
                            parts.add(m -> m.hold(reason, who));
                        } else if (call != null) {
                            parts.add(m -> m.become(call, who));
                        }
                        if (reason != null && call != SessionCallState.Hold) {
                            parts.add(m -> m.holdReason(reason, who));
                        }
                        if (queue != null) {
                            parts.add(m -> m.become(queue, null, who));
                        }
                        return parts.stream()
                                .map(part -> part.apply(on))
                                .flatMap(Optional::stream)
                                .findFirst();
                    });
        }

        static Act hold(@Nullable String leg, @Nullable SessionHoldReasons reason) {
            return new Act(
                    "hold " + leg + ' ' + reason,
                    (desk, context, on) -> desk.control.hold(context, Desk.with(new HoldSession(), r -> {
                        r.sessionId = on.id;
                        r.callSid = leg == null ? null : sid(desk, on, leg);
                        r.reason = reason;
                    })),
                    (on, who) -> on.holdCall(leg, reason, who));
        }

        static Act endLeg(String leg) {
            return new Act(
                    "end the leg of " + leg,
                    (desk, context, on) -> desk.control.end(context, Desk.with(new EndSession(), r -> {
                        r.sessionId = on.id;
                        r.callSid = sid(desk, on, leg);
                    })),
                    (on, who) -> on.endLeg(leg));
        }

        /** The call SID of a member; what is no member's identity is a call SID itself. */
        private static String sid(Desk desk, ModelledSession on, String leg) {
            return desk.stored(on.id).members.stream()
                    .filter(member -> leg.equals(member.identity) && member.callSid != null)
                    .map(member -> String.valueOf(member.callSid))
                    .findFirst()
                    .orElse(leg.startsWith("CA") ? leg : "CAnone");
        }

        static Act end() {
            return new Act(
                    "end",
                    (desk, context, on) ->
                            desk.control.end(context, Desk.with(new EndSession(), r -> r.sessionId = on.id)),
                    (on, who) -> on.end());
        }

        static Act reject() {
            return new Act(
                    "reject",
                    (desk, context, on) ->
                            desk.control.reject(context, Desk.with(new RejectSession(), r -> r.sessionId = on.id)),
                    (on, who) -> on.reject());
        }

        static Act log(String text) {
            return new Act(
                    "log " + text,
                    (desk, context, on) -> desk.control.log(context, Desk.with(new AddSessionLog(), r -> {
                        r.sessionId = on.id;
                        r.message = text;
                    })),
                    (on, who) -> on.log(text));
        }

        static Act send(String text) {
            return new Act(
                    "send " + text,
                    (desk, context, on) -> desk.messageService.send(context, Desk.with(new SendMessage(), r -> {
                        r.sessionId = on.id;
                        r.body = text;
                    })),
                    (on, who) -> on.send());
        }

        static Act invite(String party) {
            return new Act(
                    "invite " + party,
                    (desk, context, on) -> desk.chatMembers.invite(context, Desk.with(new InviteChatMember(), r -> {
                        r.sessionId = on.id;
                        r.memberToAdd = party;
                    })),
                    (on, who) -> on.invite(party));
        }

        static Act remove(String party) {
            return new Act(
                    "remove " + party,
                    (desk, context, on) -> desk.chatMembers.remove(context, Desk.with(new DeleteChatMember(), r -> {
                        r.sessionId = on.id;
                        r.memberId = party;
                    })),
                    (on, who) -> on.remove(party));
        }

        static Act confer(@Nullable String leg) {
            return new Act(
                    "confer " + leg,
                    (desk, context, on) -> desk.conferenceService.make(context, Desk.with(new MakeConference(), r -> {
                        r.sessionId = on.id;
                        r.callSid = leg;
                    })),
                    (on, who) -> on.confer(leg));
        }

        static Act add(String party, boolean answers) {
            return new Act(
                    "add " + party + (answers ? "" : ", who does not answer"),
                    (desk, context, on) -> {
                        desk.telephony.answers(answers);
                        return desk.conferenceService.add(context, Desk.with(new AddConferenceMember(), r -> {
                            r.sessionId = on.id;
                            r.destination = party;
                        }));
                    },
                    (on, who) -> on.addToConference(party, answers));
        }

        static Act patchMember(String party, @Nullable Boolean hold, @Nullable Boolean muted) {
            return new Act(
                    "member " + party + " hold " + hold + ", muted " + muted,
                    (desk, context, on) -> {
                        String sid = sid(desk, on, party);
                        return desk.conferenceService.patch(context, Desk.with(new PatchConferenceMember(), r -> {
                            r.sessionId = on.id;
                            r.callSid = sid;
                            r.hold = hold;
                            r.muted = muted;
                        }));
                    },
                    (on, who) -> on.patchMember(party, hold, muted));
        }

        static Act redirect(@Nullable String party) {
            return new Act(
                    "redirect to " + party,
                    (desk, context, on) -> desk.control.redirect(context, Desk.with(new RedirectSession(), r -> {
                        r.sessionId = on.id;
                        r.destination = party == null ? "@@" : party;
                    })),
                    (on, who) -> on.redirect(party, who));
        }
    }

    /** What people do in a row: the sessions of the database, and beside them what they are to be. */
    static final class Day {
        private final Desk desk;
        private final List<ModelledSession> sessions = new ArrayList<>();

        Day(Desk desk) {
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
            session.original = who.email();
            session.members.put(who.email(), own(state));
            if (isChat && team) {
                session.team = "support";
                List.of("bob@acme.example", "chen@acme.example")
                        .forEach(email -> session.members.putIfAbsent(email, SessionMemberCallState.None));
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

        void act(Person who, int which, Way way, Act act) {
            if (sessions.isEmpty()) {
                return;
            }
            int place = which % sessions.size();
            ModelledSession before = sessions.get(place);
            ModelledSession after = before.copy();
            desk.installation.clock.advance(Duration.ofSeconds(1));
            RequestContext context = switch (way) {
                case PLAIN -> desk.context(who.id());
                case TWICE_UNDER_A_KEY -> desk.under(UUID.randomUUID().toString(), who.id());
                case IF_STALE -> RequestContextFixture.ifVersion(before.version + 1, desk.context(who.id()));
                case IF_CURRENT -> RequestContextFixture.ifVersion(before.version, desk.context(who.id()));
                case DRY_RUN -> desk.inDryRun(who.id());
            };
            Optional<Class<? extends ApiException>> refused = who.equals(STRANGER)
                    ? Optional.of(NotFoundException.class)
                    : way == Way.IF_STALE
                            ? Optional.of(PreconditionFailedException.class)
                            : act.modelling().on(after, who);
            after.endChange();
            ModelledSession now = refused.isPresent() || way == Way.DRY_RUN ? before : after;

            Answer first = answer(act, context, before);

            assertThat(first.refused())
                    .as("%s by %s, %s, on %s", act, who.id(), way, before)
                    .isEqualTo(refused);
            if (way == Way.TWICE_UNDER_A_KEY && refused.isEmpty()) {
                Answer second = answer(act, context, before);
                assertThat(second.replayed())
                        .as("whether the second %s was a replay", act)
                        .isTrue();
                assertThat(second.version()).isEqualTo(first.version());
            }
            if (refused.isEmpty() && way != Way.DRY_RUN) {
                assertThat(first.version())
                        .as("the version that is answered to %s", act)
                        .isEqualTo(now.version);
            }
            sessions.set(place, now);
            look(now);
        }

        private record Answer(Optional<Class<? extends ApiException>> refused, long version, boolean replayed) {}

        private Answer answer(Act act, RequestContext context, ModelledSession session) {
            try {
                SessionChangeResult<?> sessionChangeResult = act.doing().at(desk, context, session);
                return new Answer(Optional.empty(), sessionChangeResult.version(), sessionChangeResult.replayed());
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
            session.assertIs(stored.shown(), stored.session().version());
            assertThat(stored.log().stream().map(LogEntry::position))
                    .as("the places in the log of %s", session.id)
                    .containsExactlyElementsOf(
                            IntStream.range(0, session.log.size()).boxed().toList());
            assertThat(desk.rows("message", session.id))
                    .as("messages of %s", session.id)
                    .isEqualTo(session.messages);
        }
    }
}
