package org.switchboard.session;

import java.util.List;
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
import org.switchboard.contract.flows.FlowChannels;
import org.switchboard.contract.sessions.SessionCallState;
import org.switchboard.contract.sessions.SessionDirections;
import org.switchboard.contract.sessions.SessionHoldReasons;
import org.switchboard.contract.sessions.SessionQueueStates;
import org.switchboard.session.ModelledSession.Person;

/** Whatever several people do to sessions, in any order: they become what the domain says, and the database holds it. */
abstract class SessionModelContract {
    private static final String CELL = "+16175550177";
    private static final String OWN_LEG = "CAown";
    private static final List<Person> PEOPLE = List.of(
            new Person("alice", "alice@acme.example", "Alice Moreno", "ep-alice"),
            new Person("bob", "bob@acme.example", "Bob Kowalski", "ep-bob"),
            new Person("mary", "mary@acme.example", "Mary O'Neil", null),
            new Person("chen", "chen@acme.example", "Chén Wěi", "ep-chen"));

    abstract Desk desk();

    @Property(tries = 60)
    void sessionsBecomeWhatTheDomainSays(@ForAll("days") ActionChain<ModelledDay> day) {
        day.run();
    }

    @Provide
    ActionChainArbitrary<ModelledDay> days() {
        return ActionChain.startWith(() -> new ModelledDay(desk()))
                .withAction(3, always(opening()))
                .withAction(24, always(acting()))
                .withAction(1, always(Arbitraries.of(Transformer.mutate("archive", ModelledDay::archive))))
                .withMaxTransformations(30);
    }

    private static Action.Independent<ModelledDay> always(Arbitrary<Transformer<ModelledDay>> transformer) {
        return () -> transformer;
    }

    private static Arbitrary<Transformer<ModelledDay>> opening() {
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

    private static Arbitrary<Transformer<ModelledDay>> acting() {
        Arbitrary<Person> person = Arbitraries.frequencyOf(
                Tuple.of(15, Arbitraries.of(PEOPLE)), Tuple.of(1, Arbitraries.just(ModelledDay.STRANGER)));
        Arbitrary<ModelledDay.Mode> mode = Arbitraries.frequency(
                Tuple.of(10, ModelledDay.Mode.PLAIN),
                Tuple.of(2, ModelledDay.Mode.TWICE_UNDER_A_KEY),
                Tuple.of(1, ModelledDay.Mode.IF_STALE),
                Tuple.of(1, ModelledDay.Mode.IF_CURRENT),
                Tuple.of(1, ModelledDay.Mode.DRY_RUN));
        return Combinators.combine(person, Arbitraries.integers().between(0, 20), mode, acts())
                .as((who, which, how, act) -> Transformer.mutate(
                        who.id() + " in one of the sessions (" + which + "): " + act + ' ' + how,
                        day -> day.act(who, which, how, act)));
    }

    private static Arbitrary<ModelledAct> acts() {
        Arbitrary<SessionHoldReasons> reason = Arbitraries.of(SessionHoldReasons.class);
        Arbitrary<String> party = Arbitraries.of(
                "alice@acme.example", "bob@acme.example", "mary@acme.example", "chen@acme.example", CELL);
        Arbitrary<String> leg =
                Arbitraries.frequencyOf(Tuple.of(5, party), Tuple.of(1, Arbitraries.of(OWN_LEG, "CAnone")));
        Arbitrary<Boolean> flag = Arbitraries.of(true, false);
        return Arbitraries.frequencyOf(
                weighted(8, Arbitraries.of(SessionCallState.class).map(ModelledAct::state)),
                weighted(
                        5,
                        Combinators.combine(Arbitraries.of(SessionQueueStates.class), flag)
                                .as(ModelledAct::queue)),
                weighted(
                        2,
                        Combinators.combine(
                                        Arbitraries.of(SessionCallState.class).injectNull(0.3),
                                        Arbitraries.of(SessionQueueStates.class).injectNull(0.5),
                                        reason.injectNull(0.5),
                                        Arbitraries.of("", "{}", "x").injectNull(0.3))
                                .as(ModelledAct::patch)),
                weighted(
                        2,
                        Combinators.combine(leg.injectNull(0.6), reason.injectNull(0.3))
                                .as(ModelledAct::hold)),
                weighted(1, Arbitraries.just(ModelledAct.end())),
                weighted(3, leg.map(ModelledAct::endLeg)),
                weighted(1, Arbitraries.just(ModelledAct.reject())),
                weighted(2, Arbitraries.of("one", "two").map(ModelledAct::log)),
                weighted(2, Arbitraries.of("hello", "bye").map(ModelledAct::send)),
                weighted(2, party.map(ModelledAct::invite)),
                weighted(1, party.map(ModelledAct::remove)),
                weighted(1, Arbitraries.of(OWN_LEG).injectNull(0.5).map(ModelledAct::confer)),
                weighted(4, Combinators.combine(party, flag).as(ModelledAct::add)),
                weighted(
                        2,
                        Combinators.combine(party, flag.injectNull(0.3), flag.injectNull(0.3))
                                .as(ModelledAct::patchMember)),
                weighted(1, party.injectNull(0.2).map(ModelledAct::redirect)));
    }

    private static Tuple.Tuple2<Integer, Arbitrary<? extends ModelledAct>> weighted(
            int weight, Arbitrary<ModelledAct> act) {
        return Tuple.of(weight, act);
    }
}
