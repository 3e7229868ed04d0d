package org.switchboard.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.microsoft.schemas._2003._10.serialization.arrays.ArrayOfstring;
import jakarta.xml.bind.JAXBElement;
import jakarta.xml.ws.BindingProvider;
import java.util.List;
import net.servicestack.schemas.types.ErrorResponseFault;
import net.servicestack.schemas.types.ISyncReply;
import net.servicestack.schemas.types.SyncReply;
import org.datacontract.schemas._2004._07.voice_api.AddConferenceMember;
import org.datacontract.schemas._2004._07.voice_api.AddSessionLog;
import org.datacontract.schemas._2004._07.voice_api.DeleteChatMember;
import org.datacontract.schemas._2004._07.voice_api.DeleteSessions;
import org.datacontract.schemas._2004._07.voice_api.EndSession;
import org.datacontract.schemas._2004._07.voice_api.ExportSessions;
import org.datacontract.schemas._2004._07.voice_api.GetActiveCalls;
import org.datacontract.schemas._2004._07.voice_api.GetChatTranscript;
import org.datacontract.schemas._2004._07.voice_api.GetStuckSessions;
import org.datacontract.schemas._2004._07.voice_api.HoldSession;
import org.datacontract.schemas._2004._07.voice_api.InviteChatMember;
import org.datacontract.schemas._2004._07.voice_api.ListSessions;
import org.datacontract.schemas._2004._07.voice_api.ListSessionsResponse;
import org.datacontract.schemas._2004._07.voice_api.MakeConference;
import org.datacontract.schemas._2004._07.voice_api.NewOutgoingSession;
import org.datacontract.schemas._2004._07.voice_api.NewSession;
import org.datacontract.schemas._2004._07.voice_api.ObjectFactory;
import org.datacontract.schemas._2004._07.voice_api.PatchConferenceMember;
import org.datacontract.schemas._2004._07.voice_api.PatchSession;
import org.datacontract.schemas._2004._07.voice_api.RecordSession;
import org.datacontract.schemas._2004._07.voice_api.RedirectSession;
import org.datacontract.schemas._2004._07.voice_api.RejectSession;
import org.datacontract.schemas._2004._07.voice_api.SendMessage;
import org.datacontract.schemas._2004._07.voice_api.SessionCallState;
import org.datacontract.schemas._2004._07.voice_api.SessionDirections;
import org.datacontract.schemas._2004._07.voice_api.SessionHoldReasons;
import org.datacontract.schemas._2004._07.voice_api.SessionInfo;
import org.datacontract.schemas._2004._07.voice_api.SessionMemberCallState;
import org.datacontract.schemas._2004._07.voice_api.SessionMemberInfo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each operation on sessions through a client that Apache CXF generated from the WSDL, over both versions of SOAP. */
@Tag("main-path")
class SessionsBySoapIT {
    private static final ObjectFactory NEW = new ObjectFactory();
    private static final String ALICE = "alice@acme.example";
    private static final String MARY = "mary@acme.example";

    private enum Version {
        SOAP11,
        SOAP12;

        ISyncReply as(String login) {
            SyncReply service = new SyncReply();
            ISyncReply client =
                    this == SOAP11 ? service.getBasicHttpBindingISyncReply() : service.getWSHttpBindingISyncReply();
            BindingProvider binding = (BindingProvider) client;
            binding.getRequestContext()
                    .put(
                            BindingProvider.ENDPOINT_ADDRESS_PROPERTY,
                            RunningServer.url() + (this == SOAP11 ? "/soap11" : "/soap12"));
            binding.getRequestContext().put(BindingProvider.USERNAME_PROPERTY, login);
            binding.getRequestContext().put(BindingProvider.PASSWORD_PROPERTY, "demo");
            return client;
        }
    }

    private static SessionInfo call(ISyncReply client) throws ErrorResponseFault {
        NewSession asked = NEW.createNewSession();
        asked.setDestination(NEW.createNewSessionDestination("+18144045555"));
        return client.newSession(asked);
    }

    private static JAXBElement<ArrayOfstring> ids(String... ids) {
        ArrayOfstring list = new ArrayOfstring();
        list.getString().addAll(List.of(ids));
        return NEW.createSessionFilterSpecificIds(list);
    }

    private static String id(SessionInfo session) {
        return session.getId().getValue();
    }

    private static List<SessionMemberInfo> members(SessionInfo session) {
        return session.getMembers().getValue().getSessionMemberInfo();
    }

    private static List<String> identities(SessionInfo session) {
        return members(session).stream()
                .map(member -> member.getIdentity().getValue())
                .toList();
    }

    private static String lastEntry(SessionInfo session) {
        List<org.datacontract.schemas._2004._07.voice_api.SessionLogInfo> log =
                session.getLog().getValue().getSessionLogInfo();
        return log.get(log.size() - 1).getMessage().getValue();
    }

    @ParameterizedTest
    @EnumSource
    void aSessionIsPatchedAndHeld(Version version) throws ErrorResponseFault {
        ISyncReply alice = version.as(ALICE);
        String id = id(call(alice));
        PatchSession patch = NEW.createPatchSession();
        patch.setSessionId(NEW.createPatchSessionSessionId(id));
        patch.setCallState(NEW.createPatchSessionCallState(SessionCallState.PASSIVE));
        patch.setConsoleData(NEW.createPatchSessionConsoleData("{}"));

        SessionInfo patched = alice.patchSession(patch);
        HoldSession hold = NEW.createHoldSession();
        hold.setSessionId(NEW.createHoldSessionSessionId(id));
        hold.setReason(NEW.createHoldSessionReason(SessionHoldReasons.TRANSFERRING));
        SessionInfo held = alice.holdSession(hold);

        assertThat(patched.getCallState()).isEqualTo(SessionCallState.PASSIVE);
        assertThat(patched.getConsoleData().getValue()).isEqualTo("{}");
        assertThat(held.getHoldReason()).isEqualTo(SessionHoldReasons.TRANSFERRING);
    }

    @ParameterizedTest
    @EnumSource
    void aCallIsRedirectedRecordedLoggedAndEnded(Version version) throws ErrorResponseFault {
        ISyncReply alice = version.as(ALICE);
        String id = id(call(alice));
        RedirectSession redirect = NEW.createRedirectSession();
        redirect.setSessionId(NEW.createRedirectSessionSessionId(id));
        redirect.setDestination(NEW.createRedirectSessionDestination("+18144047777"));
        RecordSession recording = NEW.createRecordSession();
        recording.setSessionId(NEW.createRecordSessionSessionId(id));
        AddSessionLog log = NEW.createAddSessionLog();
        log.setSessionId(NEW.createAddSessionLogSessionId(id));
        log.setMessage(NEW.createAddSessionLogMessage("Zoë <&> 📞"));
        EndSession end = NEW.createEndSession();
        end.setSessionId(NEW.createEndSessionSessionId(id));

        assertThat(alice.redirectSession(redirect).getToAddress().getValue()).isEqualTo("+18144047777");
        assertThat(lastEntry(alice.recordSession(recording))).startsWith("Recording started");
        assertThat(lastEntry(alice.addSessionLog(log))).isEqualTo("Zoë <&> 📞");
        assertThat(alice.endSession(end).isEnded()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void whatRingsIsRejectedAndWhatDoesNotIsAFault(Version version) throws ErrorResponseFault {
        ISyncReply alice = version.as(ALICE);
        NewSession ringing = NEW.createNewSession();
        ringing.setDirection(NEW.createNewSessionDirection(SessionDirections.INCOMING));
        ringing.setCallState(NEW.createNewSessionCallState(SessionCallState.RINGING));
        RejectSession reject = NEW.createRejectSession();
        reject.setSessionId(NEW.createRejectSessionSessionId(id(alice.newSession(ringing))));

        assertThat(alice.rejectSession(reject).getOutcome().getValue()).isEqualTo("Rejected");
        assertThat(catchThrowableOfType(ErrorResponseFault.class, () -> alice.rejectSession(reject)))
                .hasMessageContaining("only a session that is Ringing can be rejected");
    }

    @ParameterizedTest
    @EnumSource
    void aCallBecomesAConference(Version version) throws ErrorResponseFault {
        ISyncReply alice = version.as(ALICE);
        String id = id(call(alice));
        MakeConference make = NEW.createMakeConference();
        make.setSessionId(NEW.createMakeConferenceSessionId(id));
        assertThat(alice.makeConference(make).getConferenceSid().getValue()).isNotEmpty();

        AddConferenceMember add = NEW.createAddConferenceMember();
        add.setSessionId(NEW.createAddConferenceMemberSessionId(id));
        add.setDestination(NEW.createAddConferenceMemberDestination("+18144046666"));
        SessionMemberInfo added = members(alice.addConferenceMember(add)).get(1);
        assertThat(added.getIdentity().getValue()).isEqualTo("+18144046666");

        PatchConferenceMember patch = NEW.createPatchConferenceMember();
        patch.setSessionId(NEW.createPatchConferenceMemberSessionId(id));
        patch.setCallSid(
                NEW.createPatchConferenceMemberCallSid(added.getCallSid().getValue()));
        patch.setHold(NEW.createPatchConferenceMemberHold(true));
        patch.setMuted(NEW.createPatchConferenceMemberMuted(true));
        SessionMemberInfo patched = members(alice.patchConferenceMember(patch)).get(1);
        assertThat(patched.getCallState()).isEqualTo(SessionMemberCallState.HOLD);
        assertThat(patched.isMuted()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void aChatHasMessagesAndMembers(Version version) throws ErrorResponseFault {
        ISyncReply alice = version.as(ALICE);
        NewSession chat = NEW.createNewSession();
        chat.setWithAddress(NEW.createNewSessionWithAddress("team:support"));
        String id = id(alice.newSession(chat));
        SendMessage message = NEW.createSendMessage();
        message.setSessionId(NEW.createSendMessageSessionId(id));
        message.setBody(NEW.createSendMessageBody("hello"));
        GetChatTranscript transcript = NEW.createGetChatTranscript();
        transcript.setSessionId(NEW.createGetChatTranscriptSessionId(id));
        InviteChatMember invite = NEW.createInviteChatMember();
        invite.setSessionId(NEW.createInviteChatMemberSessionId(id));
        invite.setMemberToAdd(NEW.createInviteChatMemberMemberToAdd(MARY));
        DeleteChatMember remove = NEW.createDeleteChatMember();
        remove.setSessionId(NEW.createDeleteChatMemberSessionId(id));
        remove.setMemberId(NEW.createDeleteChatMemberMemberId(MARY));

        assertThat(alice.sendMessage(message).getText().getValue()).isEqualTo("hello");
        assertThat(alice.getChatTranscript(transcript).getMessages().getValue().getChatTranscriptMessage())
                .singleElement()
                .satisfies(shown -> assertThat(shown.getBody().getValue()).isEqualTo("hello"));
        assertThat(identities(alice.inviteChatMember(invite))).contains(MARY);
        assertThat(identities(alice.deleteChatMember(remove))).doesNotContain(MARY);
    }

    @ParameterizedTest
    @EnumSource
    void aTextMessageIsSentFromANumber(Version version) throws ErrorResponseFault {
        SendMessage message = NEW.createSendMessage();
        message.setEndpointId(NEW.createSendMessageEndpointId("ph-acme-main"));
        message.setToAddress(NEW.createSendMessageToAddress("+15556667777"));
        message.setBody(NEW.createSendMessageBody("by text"));

        assertThat(version.as(ALICE).sendMessage(message).getOtherAddress().getValue())
                .isEqualTo("+15556667777");
    }

    @ParameterizedTest
    @EnumSource
    void sessionsAreListedAndExported(Version version) throws ErrorResponseFault {
        ISyncReply alice = version.as(ALICE);
        String first = id(call(alice));
        String second = id(call(alice));
        ListSessions list = NEW.createListSessions();
        list.setSpecificIds(ids(first, second));
        ExportSessions export = NEW.createExportSessions();
        export.setSpecificIds(ids(first, second));

        ListSessionsResponse listed = alice.listSessions(list);

        assertThat(listed.getTotalCount()).isEqualTo(2);
        assertThat(listed.getItems().getValue().getSessionInfo())
                .extracting(SessionsBySoapIT::id)
                .containsExactly(second, first);
        assertThat(alice.exportSessions(export).getItems().getValue().getSessionInfo())
                .extracting(SessionsBySoapIT::id)
                .containsExactly(first, second);
        assertThat(alice.getMySessions(NEW.createGetMySessions())
                        .getSessions()
                        .getValue()
                        .getSessionInfo())
                .extracting(SessionsBySoapIT::id)
                .contains(first, second);
        assertThat(alice.getActiveSessions(NEW.createGetActiveSessions())
                        .getSessions()
                        .getValue()
                        .getSessionInfo())
                .extracting(SessionsBySoapIT::id)
                .contains(first, second);
    }

    @ParameterizedTest
    @EnumSource
    void theStatesAreShown(Version version) throws ErrorResponseFault {
        assertThat(version.as(ALICE)
                        .getSessionStates(NEW.createGetSessionStates())
                        .getCallStates()
                        .getValue()
                        .getSessionStateInfo())
                .hasSize(5);
    }

    @ParameterizedTest
    @EnumSource
    void managersCallWatchAndDelete(Version version) throws ErrorResponseFault {
        ISyncReply mary = version.as(MARY);
        SessionInfo session = call(version.as(ALICE));
        GetActiveCalls calls = NEW.createGetActiveCalls();
        calls.setAccountId(NEW.createGetActiveCallsAccountId("acme"));
        GetStuckSessions stuck = NEW.createGetStuckSessions();
        stuck.setSilentSeconds(NEW.createGetStuckSessionsSilentSeconds(0));
        NewOutgoingSession outgoing = NEW.createNewOutgoingSession();
        outgoing.setNumberToDial(NEW.createNewOutgoingSessionNumberToDial("+18144048888"));
        DeleteSessions range = NEW.createDeleteSessions();
        range.setAccountId(NEW.createDeleteSessionsAccountId("acme"));
        range.setStartDateTime(
                NEW.createDeleteSessionsStartDateTime(session.getDateCreated().getValue()));
        range.setEndDateTime(
                NEW.createDeleteSessionsEndDateTime(session.getDateCreated().getValue()));

        assertThat(mary.getActiveCalls(calls).getCalls().getValue().getCallInfo())
                .extracting(call -> call.getSid().getValue())
                .contains(id(session));
        assertThat(mary.getStuckSessions(stuck).getSessions().getValue().getStuckSessionInfo())
                .extracting(silent -> silent.getSessionId().getValue())
                .contains(id(session));
        assertThat(mary.newOutgoingSession(outgoing).getToAddress().getValue()).isEqualTo("+18144048888");
        assertThat(mary.deleteSessions(range).getCount()).isPositive();
    }
}
