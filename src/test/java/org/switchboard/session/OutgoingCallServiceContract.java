package org.switchboard.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.switchboard.directory.Refused.faults;
import static org.switchboard.directory.Refused.reason;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.switchboard.contract.flows.FlowChannels;
import org.switchboard.contract.sessions.NewOutgoingSession;
import org.switchboard.contract.sessions.SessionCallState;
import org.switchboard.contract.sessions.SessionDialState;
import org.switchboard.contract.sessions.SessionInfo;
import org.switchboard.contract.sessions.SessionMemberCallState;
import org.switchboard.error.ApiException;
import org.switchboard.error.BadGatewayException;
import org.switchboard.error.FieldError;
import org.switchboard.error.IdempotencyKeyReusedException;
import org.switchboard.request.RequestContext;
import org.switchboard.request.RequestContextFixture;
import org.switchboard.support.Engine;
import org.switchboard.telephony.CarrierCommand;

/** How numbers are called: the carrier dials, and only then a session is stored. */
abstract class OutgoingCallServiceContract extends DeskContract {
    private static final String NUMBER = "+16175550123";
    private static final String OWN = "+18144043093";

    OutgoingCallServiceContract(Engine engine) {
        super(engine);
    }

    @Test
    void aNumberIsDialedAndTheCallIsASession() {
        SessionInfo call = created(desk.dial(desk.context("mary"), to(NUMBER)));

        assertThat(desk.telephony.orders()).containsExactly(new CarrierCommand.Dial(OWN, NUMBER));
        SessionInfo stored = desk.stored(String.valueOf(call.id));
        assertThat(stored).usingRecursiveComparison().isEqualTo(call);
        assertThat(stored.channel).isEqualTo(FlowChannels.Voice);
        assertThat(stored.toAddress).isEqualTo(NUMBER);
        assertThat(stored.fromPhoneNumber).isEqualTo(OWN);
        assertThat(stored.callSid).isNotEmpty();
        assertThat(stored.callState).isEqualTo(SessionCallState.Connected);
        assertThat(stored.dialState).isEqualTo(SessionDialState.None);
    }

    @Test
    void aCallThatIsNotAnsweredAtOnceIsRingingAndBeingDialed() {
        desk.telephony.answers(false);

        SessionInfo call = created(desk.dial(desk.context("mary"), to(NUMBER)));

        assertThat(call.callState).isEqualTo(SessionCallState.Ringing);
        assertThat(call.dialState).isEqualTo(SessionDialState.Active);
        assertThat(call.members)
                .singleElement()
                .satisfies(member -> assertThat(member.callState).isEqualTo(SessionMemberCallState.Ringing));
    }

    @Test
    void aCallThatIsAnsweredLaterIsNoLongerBeingDialed() {
        desk.telephony.answers(false);
        String id = String.valueOf(created(desk.dial(desk.context("mary"), to(NUMBER))).id);

        desk.become("mary", id, SessionCallState.Connected);

        assertThat(desk.stored(id).dialState).isEqualTo(SessionDialState.None);
        assertThat(desk.stored(id).members)
                .singleElement()
                .satisfies(member -> assertThat(member.callState).isEqualTo(SessionMemberCallState.Connected));
    }

    @Test
    void aCallThatIsNeverAnsweredIsNotCompleted() {
        desk.telephony.answers(false);
        String id = String.valueOf(created(desk.dial(desk.context("mary"), to(NUMBER))).id);

        desk.end("mary", id);

        assertThat(desk.outcome(id)).contains("NotAnswered");
        assertThat(desk.stored(id).dialState).isEqualTo(SessionDialState.None);
    }

    @Test
    void aCallThatTheCarrierDoesNotPlaceLeavesNoSession() {
        long before = desk.installation.rows("session");

        assertThat(reason(() -> desk.dial(desk.context("mary"), to(Installation.FAILING_NUMBER))))
                .isEqualTo(BadGatewayException.class);

        assertThat(desk.installation.rows("session")).isEqualTo(before);
    }

    @Test
    void aCallThatWasNotPlacedMayBeTriedAgainUnderItsKeyAndIsTheSameOrder() {
        RequestContext context = desk.under("try-again", "mary");

        reason(() -> desk.dial(context, to(Installation.FAILING_NUMBER)));
        reason(() -> desk.dial(context, to(Installation.FAILING_NUMBER)));

        assertThat(desk.telephony.ids()).hasSize(2);
        assertThat(desk.telephony.ids().get(0)).isEqualTo(desk.telephony.ids().get(1));
    }

    @Test
    void aRepeatedCallUnderAKeyIsAnsweredAsBeforeAndNotDialedAgain() {
        SessionInfo first = created(desk.dial(desk.under("once", "mary"), to(NUMBER)));

        WriteResult<SessionInfo> second = desk.dial(desk.under("once", "mary"), to(NUMBER));

        assertThat(second.replayed()).isTrue();
        assertThat(second.answer()).usingRecursiveComparison().isEqualTo(first);
        assertThat(desk.telephony.orders())
                .as("what the carrier was asked to do")
                .hasSize(1);
    }

    @Test
    void anotherCallUnderAUsedKeyIsRefusedAndNotDialed() {
        desk.dial(desk.under("used", "mary"), to(NUMBER));
        desk.telephony.forget();

        assertThat(reason(() -> desk.dial(desk.under("used", "mary"), to("+16175550124"))))
                .isEqualTo(IdempotencyKeyReusedException.class);

        assertThat(desk.telephony.orders())
                .as("what the carrier was asked to do")
                .isEmpty();
    }

    @Test
    void aDryRunDialsNobodyAndStoresNothing() {
        long before = desk.installation.rows("session");

        SessionInfo shown = created(desk.dial(desk.inDryRun("mary"), to(NUMBER)));

        assertThat(shown.toAddress).isEqualTo(NUMBER);
        assertThat(desk.telephony.orders()).isEmpty();
        assertThat(desk.installation.rows("session")).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+442071838750", "+16175550123", "not a number"})
    void aNumberThatTheAccountDoesNotOwnIsNotShownAsTheCaller(String callerId) {
        assertThat(faultsOf(r -> {
                    r.numberToDial = NUMBER;
                    r.callerId = callerId;
                }))
                .singleElement()
                .asString()
                .endsWith(" CallerId");
        assertThat(desk.telephony.orders()).isEmpty();
    }

    @Test
    void withoutACallerIdANumberOfTheAccountIsShown() {
        created(desk.dial(desk.context("mary"), r -> r.numberToDial = NUMBER));

        assertThat(desk.telephony.orders()).containsExactly(new CarrierCommand.Dial(OWN, NUMBER));
    }

    @Test
    void whoeverHasSeveralAccountsNamesANumberOrAnAccount() {
        assertThat(faults(() -> desk.dial(desk.context("both"), r -> r.numberToDial = NUMBER)))
                .containsExactly("Required CallerId");

        created(desk.dial(RequestContextFixture.in("globex", desk.context("both")), r -> r.numberToDial = NUMBER));

        assertThat(desk.telephony.orders()).containsExactly(new CarrierCommand.Dial("+442071838750", NUMBER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "6175550123", "(617) 555-0123", "bob", "+1"})
    void onlyANumberInE164IsDialed(String number) {
        assertThat(faults(() -> desk.dial(desk.context("mary"), to(number))))
                .singleElement()
                .asString()
                .endsWith(" NumberToDial");
        assertThat(desk.telephony.orders()).isEmpty();
    }

    @Test
    void theLogSaysThatAFlowWasAskedForAndNotRun() {
        SessionInfo call = created(desk.dial(desk.context("mary"), to(NUMBER).andThen(r -> r.flowId = "flow-7")));

        assertThat(desk.log(String.valueOf(call.id))).last().asString().contains("flow-7", "nothing was started");
    }

    private Stream<String> faultsOf(Consumer<NewOutgoingSession> fields) {
        try {
            desk.dial(desk.context("mary"), fields);
            return Stream.empty();
        } catch (ApiException e) {
            return named(e.fields().stream());
        }
    }

    private static Stream<String> named(Stream<FieldError> faults) {
        return faults.map(fault -> fault.code() + ' ' + fault.field());
    }

    private static Consumer<NewOutgoingSession> to(String number) {
        return r -> {
            r.numberToDial = number;
            r.callerId = OWN;
        };
    }

    private static SessionInfo created(WriteResult<SessionInfo> result) {
        assertThat(result.replayed()).isFalse();
        return result.answer();
    }
}
