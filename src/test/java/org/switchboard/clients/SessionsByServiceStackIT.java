package org.switchboard.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.servicestack.client.JsonServiceClient;
import net.servicestack.client.WebServiceException;
import org.junit.jupiter.api.Test;
import org.switchboard.clients.dtos.AddConferenceMember;
import org.switchboard.clients.dtos.AddSessionLog;
import org.switchboard.clients.dtos.CallInfo;
import org.switchboard.clients.dtos.ChatTranscriptMessage;
import org.switchboard.clients.dtos.DeleteChatMember;
import org.switchboard.clients.dtos.DeleteSessions;
import org.switchboard.clients.dtos.EndSession;
import org.switchboard.clients.dtos.ExportSessions;
import org.switchboard.clients.dtos.FlowChannels;
import org.switchboard.clients.dtos.GetActiveCalls;
import org.switchboard.clients.dtos.GetActiveSessions;
import org.switchboard.clients.dtos.GetChatTranscript;
import org.switchboard.clients.dtos.GetMySessions;
import org.switchboard.clients.dtos.GetSession;
import org.switchboard.clients.dtos.GetSessionStates;
import org.switchboard.clients.dtos.GetStuckSessions;
import org.switchboard.clients.dtos.HoldSession;
import org.switchboard.clients.dtos.InviteChatMember;
import org.switchboard.clients.dtos.ListSessions;
import org.switchboard.clients.dtos.MakeConference;
import org.switchboard.clients.dtos.MessageInfo;
import org.switchboard.clients.dtos.NewOutgoingSession;
import org.switchboard.clients.dtos.NewSession;
import org.switchboard.clients.dtos.PatchConferenceMember;
import org.switchboard.clients.dtos.PatchSession;
import org.switchboard.clients.dtos.RecordSession;
import org.switchboard.clients.dtos.RedirectSession;
import org.switchboard.clients.dtos.RejectSession;
import org.switchboard.clients.dtos.SendMessage;
import org.switchboard.clients.dtos.SessionCallState;
import org.switchboard.clients.dtos.SessionDirections;
import org.switchboard.clients.dtos.SessionHoldReasons;
import org.switchboard.clients.dtos.SessionInfo;
import org.switchboard.clients.dtos.SessionMemberCallState;
import org.switchboard.clients.dtos.SessionMemberInfo;
import org.switchboard.clients.dtos.SessionStateInfo;
import org.switchboard.clients.dtos.StuckSessionInfo;

/** Each operation on sessions through ServiceStack's client for Java, with the Java types that the server generates. */
class SessionsByServiceStackIT {
    private static final String ALICE = "alice@acme.example";
    private static final String MARY = "mary@acme.example";

    private final JsonServiceClient alice = as(ALICE);
    private final JsonServiceClient mary = as(MARY);

    private static JsonServiceClient as(String login) {
        JsonServiceClient client = new JsonServiceClient(RunningServer.url());
        client.setCredentials(login, "demo");
        client.setAlwaysSendBasicAuthHeaders(true);
        return client;
    }

    /** The JDK's connection, on which the client stands, knows no PATCH; so the verb goes into a header. */
    private static JsonServiceClient patching() {
        JsonServiceClient client = as(ALICE);
        client.RequestFilter = connection -> connection.setRequestProperty("X-Http-Method-Override", "PATCH");
        return client;
    }

    private SessionInfo call() {
        return alice.post(new NewSession().setDestination("+18144045555"));
    }

    private SessionInfo chat() {
        return alice.post(new NewSession().setWithAddress("team:support"));
    }

    private SessionInfo shown(String id) {
        return alice.get(new GetSession().setSessionId(id));
    }

    private static ArrayList<String> ids(String... ids) {
        return new ArrayList<>(List.of(ids));
    }

    @Test
    void listSessionsFindsTheSessionsOfTheseIds() {
        String first = call().getId();
        String second = call().getId();
        ListSessions asked = new ListSessions().setCountPerPage(1);
        asked.setSpecificIds(ids(first, second));

        dtos.ListSessionsResponse list = alice.get(asked);

        assertThat(list.getItems()).extracting(SessionInfo::getId).containsExactly(second);
        assertThat(list.getTotalCount()).isEqualTo(2);
        assertThat(alice.get(asked.setCursor(list.getNextCursor())).getItems())
                .extracting(SessionInfo::getId)
                .containsExactly(first);
    }

    @Test
    void exportSessionsGoesOnBehindASession() {
        String first = call().getId();
        String second = call().getId();
        ExportSessions asked = new ExportSessions().setAfterSessionId(first);
        asked.setSpecificIds(ids(first, second));

        assertThat(alice.get(asked).getItems()).extracting(SessionInfo::getId).containsExactly(second);
    }

    @Test
    void patchSessionChangesStates() {
        SessionInfo held = patching()
                .post(new PatchSession()
                        .setSessionId(call().getId())
                        .setCallState(SessionCallState.Hold)
                        .setConsoleData("{}"));

        assertThat(held.getCallState()).isEqualTo(SessionCallState.Hold);
        assertThat(held.getConsoleData()).isEqualTo("{}");
    }

    @Test
    void whatMayNotFollowIsRefusedWithItsField() {
        WebServiceException refused = catchThrowableOfType(
                WebServiceException.class, () -> alice.post(new RejectSession().setSessionId(call().getId())));

        assertThat(refused.getStatusCode()).isEqualTo(409);
        assertThat(refused.getFieldErrors().get(0).getFieldName()).isEqualTo("CallState");
    }

    @Test
    void endSessionEndsTheSession() {
        String id = call().getId();

        alice.delete(new EndSession().setSessionId(id));

        assertThat(shown(id).isEnded()).isTrue();
    }

    @Test
    void deleteSessionsDeletesThoseOfAMoment() {
        String date = call().getDateCreated();

        assertThat(mary.delete(new DeleteSessions()
                                .setAccountId("acme")
                                .setStartDateTime(date)
                                .setEndDateTime(date))
                        .getCount())
                .isPositive();
    }

    @Test
    void myAndActiveSessionsAreThoseThatOneIsIn() {
        String id = call().getId();

        assertThat(alice.get(new GetMySessions()).getSessions())
                .extracting(SessionInfo::getId)
                .contains(id);
        assertThat(alice.get(new GetActiveSessions()).getSessions())
                .extracting(SessionInfo::getId)
                .contains(id);
    }

    @Test
    void newOutgoingSessionCalls() {
        String flow = "flow-" + UUID.randomUUID();

        mary.post(new NewOutgoingSession().setNumberToDial("+18144048888").setFlowId(flow));

        ListSessions asked = new ListSessions();
        asked.setLog(flow);
        assertThat(alice.get(asked).getItems())
                .singleElement()
                .extracting(SessionInfo::getToAddress)
                .isEqualTo("+18144048888");
    }

    @Test
    void holdSessionHolds() {
        SessionInfo held =
                alice.post(new HoldSession().setSessionId(call().getId()).setReason(SessionHoldReasons.Transferring));

        assertThat(held.getHoldReason()).isEqualTo(SessionHoldReasons.Transferring);
    }

    @Test
    void redirectSessionHandsOver() {
        String id = call().getId();

        alice.post(new RedirectSession().setSessionId(id).setDestination("+18144047777"));

        assertThat(shown(id).getToAddress()).isEqualTo("+18144047777");
    }

    @Test
    void rejectSessionRejectsWhatRings() {
        SessionInfo ringing = alice.post(
                new NewSession().setDirection(SessionDirections.Incoming).setCallState(SessionCallState.Ringing));

        assertThat(alice.post(new RejectSession().setSessionId(ringing.getId())).getOutcome())
                .isEqualTo("Rejected");
    }

    @Test
    void recordSessionAndAddSessionLogAreNotedInTheLog() {
        String id = call().getId();

        alice.post(new RecordSession().setSessionId(id));
        SessionInfo logged = alice.post(new AddSessionLog().setSessionId(id).setMessage("Zoë <&> 📞"));

        assertThat(logged.getLog().get(1).getMessage()).startsWith("Recording started");
        assertThat(logged.getLog().get(2).getMessage()).isEqualTo("Zoë <&> 📞");
    }

    @Test
    void sendMessageAndGetChatTranscript() {
        String id = chat().getId();

        MessageInfo sent = alice.post(new SendMessage().setSessionId(id).setBody("hello"));

        assertThat(sent.getText()).isEqualTo("hello");
        assertThat(alice.get(new GetChatTranscript().setSessionId(id)).getMessages())
                .singleElement()
                .extracting(ChatTranscriptMessage::getBody)
                .isEqualTo("hello");
    }

    @Test
    void sendMessageFromANumberToANumber() {
        MessageInfo sent = alice.post(new SendMessage()
                .setEndpointId("ph-acme-main")
                .setToAddress("+15556667777")
                .setBody("by text"));

        assertThat(sent.getOtherAddress()).isEqualTo("+15556667777");
    }

    @Test
    void inviteAndDeleteChatMember() {
        SessionInfo chat = chat();
        assertThat(chat.getChannel()).isEqualTo(FlowChannels.Chat);

        SessionInfo more =
                alice.post(new InviteChatMember().setSessionId(chat.getId()).setMemberToAdd(MARY));
        assertThat(more.getMembers()).extracting(SessionMemberInfo::getIdentity).contains(MARY);

        SessionInfo fewer =
                alice.delete(new DeleteChatMember().setSessionId(chat.getId()).setMemberId(MARY));
        assertThat(fewer.getMembers())
                .extracting(SessionMemberInfo::getIdentity)
                .doesNotContain(MARY);
    }

    @Test
    void makeAddAndPatchOfAConference() {
        String id = call().getId();
        assertThat(alice.post(new MakeConference().setSessionId(id)).getConferenceSid())
                .isNotNull();

        SessionMemberInfo added = alice.post(
                        new AddConferenceMember().setSessionId(id).setDestination("+18144046666"))
                .getMembers()
                .get(1);
        assertThat(added.getIdentity()).isEqualTo("+18144046666");

        SessionMemberInfo patched = patching()
                .post(new PatchConferenceMember()
                        .setSessionId(id)
                        .setCallSid(added.getCallSid())
                        .setHold(true)
                        .setMuted(true))
                .getMembers()
                .get(1);
        assertThat(patched.getCallState()).isEqualTo(SessionMemberCallState.Hold);
        assertThat(patched.isMuted()).isTrue();
    }

    @Test
    void getActiveCallsAndStuckSessionsAreForManagers() {
        String id = call().getId();

        assertThat(mary.get(new GetActiveCalls().setAccountId("acme")).getCalls())
                .extracting(CallInfo::getSid)
                .contains(id);
        assertThat(mary.get(new GetStuckSessions().setSilentSeconds(0)).getSessions())
                .extracting(StuckSessionInfo::getSessionId)
                .contains(id);
    }

    @Test
    void getSessionStatesTellsWhatMayFollow() {
        assertThat(alice.get(new GetSessionStates()).getQueueStates())
                .filteredOn(state -> state.getState().equals("Queued"))
                .flatExtracting(SessionStateInfo::getMayBecome)
                .containsExactly("Ringing");
    }
}
