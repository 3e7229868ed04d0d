package org.switchboard.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.switchboard.directory.Refused.faults;
import static org.switchboard.directory.Refused.reason;
import static org.switchboard.directory.Refused.refusal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.switchboard.contract.sessions.RecordSession;
import org.switchboard.contract.sessions.RedirectSession;
import org.switchboard.contract.sessions.SessionCallState;
import org.switchboard.contract.sessions.SessionDirections;
import org.switchboard.contract.sessions.SessionInfo;
import org.switchboard.contract.sessions.SessionMemberCallState;
import org.switchboard.error.BadGatewayException;
import org.switchboard.error.ConflictException;
import org.switchboard.telephony.CarrierCommand;

/** Handing a call over to another party. */
abstract class RedirectContract extends SharedDeskContract {
    RedirectContract(Desk desk) {
        super(desk);
    }

    @Test
    void aCallThatTheCarrierDoesNotRedirectStaysAsItIs() {
        String id = String.valueOf(desk.dialed().id);
        SessionInfo before = desk.stored(id);

        assertThat(reason(() -> desk.redirect("mary", id, Installation.FAILING_NUMBER)))
                .isEqualTo(BadGatewayException.class);

        assertThat(desk.stored(id)).usingRecursiveComparison().isEqualTo(before);
        assertThat(desk.version(id)).isEqualTo(1);
    }

    @Test
    void aRedirectedCallGoesOnWithTheOtherPartyAndWithoutWhoeverRedirectedIt() {
        String id = String.valueOf(desk.dialed().id);

        desk.redirect("mary", id, "(617) 555-0199");

        SessionInfo redirected = desk.stored(id);
        assertThat(redirected.toAddress).isEqualTo("+16175550199");
        assertThat(redirected.destination).isEqualTo("(617) 555-0199");
        assertThat(redirected.members)
                .singleElement()
                .satisfies(member -> assertThat(member.callState).isEqualTo(SessionMemberCallState.None));
        assertThat(desk.telephony.orders())
                .containsExactly(new CarrierCommand.Redirect(
                        String.valueOf(redirected.callSid), "+18144043093", "+16175550199"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+12",
                "@@",
                "<script>",
                "nobody@acme.example",
                "gina@globex.example",
                "gina",
                "team:support",
                "+1814404309300000000"
            })
    void aCallIsRedirectedToANumberOrAUserOfTheAccountOnly(String destination) {
        String id = String.valueOf(desk.dialed().id);
        SessionInfo before = desk.stored(id);

        assertThat(faults(() -> desk.redirect("mary", id, destination))).containsExactly("InvalidAddress Destination");

        assertThat(desk.stored(id)).usingRecursiveComparison().isEqualTo(before);
        assertThat(desk.telephony.orders()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"BOB@acme.example", "bob"})
    void aCallIsRedirectedToAUser(String destination) {
        String id = String.valueOf(desk.dialed().id);

        desk.redirect("mary", id, destination);

        assertThat(desk.stored(id).toAddress).isEqualTo("bob@acme.example");
        assertThat(desk.stored(id).destination).isEqualTo(destination);
    }

    @Test
    void aCallIsNotRedirectedToWhoeverIsInIt() {
        String id = String.valueOf(desk.dialed().id);

        assertThat(faults(() -> desk.redirect("mary", id, "mary@acme.example")))
                .containsExactly("Conflict Destination");
        assertThat(desk.telephony.orders()).isEmpty();
    }

    @Test
    void allFaultsOfARedirectAreToldAtOnce() {
        String id = String.valueOf(desk.dialed().id);

        assertThat(faults(() -> desk.control.redirect(desk.context("mary"), Desk.with(new RedirectSession(), r -> {
                    r.sessionId = id;
                    r.destination = "@@";
                    r.callerId = "+442071838750";
                }))))
                .containsExactly("InvalidAddress Destination", "NotFound CallerId");
    }

    @Test
    void aRedirectShowsANumberThatTheAccountOwns() {
        String id = String.valueOf(desk.dialed().id);

        assertThat(faults(() -> desk.control.redirect(desk.context("mary"), Desk.with(new RedirectSession(), r -> {
                    r.sessionId = id;
                    r.destination = "+16175550199";
                    r.callerId = "+442071838750";
                }))))
                .containsExactly("NotFound CallerId");
        assertThat(desk.telephony.orders()).isEmpty();
    }

    @Test
    void onlyACallIsRedirectedOrRecorded() {
        String chat = desk.chat();

        assertThat(faults(() -> desk.redirect("bob", chat, "+16175550199")))
                .containsExactly("InvalidChannel Destination");
        assertThat(reason(() -> desk.control.record(
                        desk.context("bob"), Desk.with(new RecordSession(), r -> r.sessionId = chat))))
                .isEqualTo(ConflictException.class);
    }

    @Test
    void aCallThatHasNotBegunIsNotRedirected() {
        String id = desk.call(SessionDirections.Outgoing, SessionCallState.Disconnected);

        assertThat(refusal(() -> desk.redirect("bob", id, "+16175550199")).getMessage())
                .contains("Disconnected", "not begun");
    }
}
