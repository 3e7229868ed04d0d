package org.switchboard.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.switchboard.it.SessionRequests.ALICE;
import static org.switchboard.it.SessionRequests.BOB;
import static org.switchboard.it.SessionRequests.MARY;
import static org.switchboard.it.SessionRequests.WITHOUT_ROLE;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each operation on sessions does and what it refuses, over HTTP. What they have in common is in SessionWritesIT. */
@Tag("main-path")
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class SessionApiIT {
    private static final String SESSIONS = "http://schemas.datacontract.org/2004/07/Voice.Api.Sessions";
    private static final String UNKNOWN = "01900000-0000-7000-8000-000000000000";

    @ArquillianResource
    private URL url;

    private SessionRequests sessions;

    @Deployment(testable = false)
    static WebArchive war() {
        return TheWar.with();
    }

    @BeforeEach
    void requests() {
        sessions = new SessionRequests(url);
    }

    /** An act on a session, asked for by alice. */
    private ValidatableResponse act(String session, String act, String body) {
        return sessions.post("sessions/" + session + '/' + act, body).then();
    }

    private ValidatableResponse shown(String session) {
        return sessions.get(session).then().statusCode(200);
    }

    private static void refused(ValidatableResponse answer, int status, String code, String field) {
        answer.statusCode(status)
                .body("responseStatus.errors[0].errorCode", equalTo(code))
                .body("responseStatus.errors[0].fieldName", equalTo(field));
    }

    // PatchSession

    @Test
    void aPatchChangesWhatItNamesAndNothingElse() {
        String id = sessions.call();

        sessions.patch(id, "{\"callState\":\"Hold\",\"holdReason\":\"Transferring\",\"consoleData\":\"{a:1}\"}")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("callState", equalTo("Hold"))
                .body("holdReason", equalTo("Transferring"))
                .body("heldByUserId", equalTo("alice"))
                .body("consoleData", equalTo("{a:1}"))
                .body("queueState", equalTo("None"))
                .body("lastModifiedBy", equalTo(ALICE));
    }

    @Test
    void aPatchToTheStateThatItHasIsNoChange() {
        String id = sessions.call();

        sessions.patch(id, "{\"callState\":\"Connected\"}")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
    }

    @Test
    void aStateThatMayNotFollowIsRefusedWithThoseThatMay() {
        ValidatableResponse answer =
                sessions.patch(sessions.call(), "{\"callState\":\"Ringing\"}").then();

        refused(answer, 409, "InvalidState", "CallState");
        answer.body("responseStatus.message", endsWith("allowed are Disconnected, Hold, Passive."));
    }

    @Test
    void aStateThatThereIsNotIsRefused() {
        sessions.patch(sessions.call(), "{\"callState\":\"Busy\"}")
                .then()
                .statusCode(400)
                .body("responseStatus.message", containsString("Disconnected, Ringing, Connected, Hold, Passive"));
    }

    @Test
    void aPatchOfWhichOnePartIsRefusedChangesNothing() {
        String id = sessions.call();

        sessions.patch(id, "{\"consoleData\":\"x\",\"queueState\":\"Connected\"}")
                .then()
                .statusCode(409);

        shown(id).body("consoleData", nullValue()).header("ETag", "\"1\"");
    }

    @Test
    void whoeverAnswersASessionThatCameInIsNamed() {
        String id = sessions.ringing();

        sessions.patch(id, "{\"callState\":\"Connected\"}")
                .then()
                .body("answeredById", equalTo("ep-alice"))
                .body("answeredByName", equalTo("Alice Moreno"));
    }

    @Test
    void aSessionWalksThroughTheQueueOfATeam() {
        String id = sessions.call();

        sessions.patch(id, "{\"queueState\":\"Queued\",\"ringQueueId\":\"support\"}")
                .then()
                .statusCode(200)
                .body("ringQueueId", equalTo("support"));
        sessions.patch(id, "{\"queueState\":\"Ringing\",\"queueMemberId\":\"ep-bob\"}")
                .then()
                .statusCode(200)
                .body("queueMemberId", equalTo("ep-bob"));
        sessions.patch(id, "{\"queueState\":\"Connected\"}")
                .then()
                .statusCode(200)
                .body("queueMemberId", equalTo("ep-bob"))
                .body("ringQueueId", nullValue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"queueState\":\"Queued\"} | Required | RingQueueId",
                "{\"queueState\":\"Queued\",\"ringQueueId\":\"ep-bob\"} | NotFound | RingQueueId",
                "{\"queueState\":\"Queued\",\"ringQueueId\":\"support\",\"queueMemberId\":\"gina\"} | NotFound | QueueMemberId"
            })
    void aQueueNeedsATeamAndMembersOfTheAccount(String body, String code, String field) {
        refused(sessions.patch(sessions.call(), body).then(), 400, code, field);
    }

    @Test
    void consoleDataOverTheLimitIsRefused() {
        String tooLong = "{\"consoleData\":\"" + "x".repeat(65537) + "\"}";

        refused(sessions.patch(sessions.call(), tooLong).then(), 400, "MaximumLength", "ConsoleData");
    }

    @Test
    void anEndedSessionTakesConsoleDataAndLogEntriesButNoOtherState() {
        String id = sessions.ended();

        refused(sessions.patch(id, "{\"callState\":\"Connected\"}").then(), 409, "InvalidState", "CallState");
        sessions.patch(id, "{\"consoleData\":\"later\"}").then().statusCode(200).body("consoleData", equalTo("later"));
        act(id, "log", "{\"message\":\"called back\"}").statusCode(200).body("ended", equalTo(true));
    }

    @Test
    void anyLoginOfTheAccountMayPatch() {
        sessions.json(WITHOUT_ROLE, "{\"consoleData\":\"x\"}")
                .patch("sessions/" + sessions.call())
                .then()
                .statusCode(200)
                .body("lastModifiedBy", equalTo(WITHOUT_ROLE));
    }

    // EndSession

    @Test
    void anEndedSessionSaysHowAndWhenItEnded() {
        String id = sessions.call();

        sessions.as(ALICE).delete("sessions/" + id).then().statusCode(204);

        shown(id)
                .body("ended", equalTo(true))
                .body("callState", equalTo("Disconnected"))
                .body("outcome", equalTo("Completed"))
                .body("dateCompleted", notNullValue())
                .body("members.callState", everyItem(equalTo("None")))
                .body("log[1].message", startsWith("Ended by " + ALICE));
    }

    @Test
    void whatWasNeverAnsweredWasMissed() {
        String id = sessions.ringing();

        sessions.as(ALICE).delete("sessions/" + id);

        shown(id).body("wasMissed", equalTo(true)).body("outcome", equalTo("Missed"));
    }

    @Test
    void endingWhatHasEndedChangesNothing() {
        String id = sessions.ended();
        String before = sessions.get(id).asString();

        sessions.as(ALICE).delete("sessions/" + id).then().statusCode(204);

        shown(id).body(equalTo(before));
    }

    @Test
    void oneLegEndsAndTheOthersGoOn() {
        String id = sessions.conference();
        String leg = sessions.lastLeg(id);

        sessions.as(ALICE)
                .queryParam("callSid", leg)
                .delete("sessions/" + id)
                .then()
                .statusCode(204);

        shown(id)
                .body("ended", equalTo(false))
                .body("members.find { it.callSid == '" + leg + "' }.callState", equalTo("None"))
                .body("members[0].callState", equalTo("Connected"));
    }

    @Test
    void aLegThatTheSessionDoesNotHaveIsRefused() {
        String id = outgoing();

        refused(
                sessions.as(ALICE)
                        .queryParam("callSid", "CA-other")
                        .delete("sessions/" + id)
                        .then(),
                400,
                "NotFound",
                "CallSid");
    }

    // HoldSession

    @Test
    void aCallIsHeldForAReasonAndTakenBack() {
        String id = sessions.call();

        act(id, "hold", "{\"reason\":\"Transferring\"}")
                .statusCode(200)
                .body("callState", equalTo("Hold"))
                .body("holdReason", equalTo("Transferring"))
                .body("holdQueueName", equalTo(id))
                .body("members[0].callState", equalTo("Hold"));
        sessions.patch(id, "{\"callState\":\"Connected\"}")
                .then()
                .body("callState", equalTo("Connected"))
                .body("heldByUserId", nullValue())
                .body("holdReason", equalTo("None"))
                .body("members[0].callState", equalTo("Connected"));
    }

    @Test
    void whatRingsCannotBeHeld() {
        ValidatableResponse answer = act(sessions.ringing(), "hold", "{}");

        refused(answer, 409, "InvalidState", "CallState");
        answer.body("responseStatus.message", containsString("allowed are"));
    }

    @Test
    void theLegToHoldMustBeOfTheSession() {
        refused(act(outgoing(), "hold", "{\"callSid\":\"CA-other\"}"), 400, "NotFound", "CallSid");
    }

    // RedirectSession

    @Test
    void aCallIsHandedOverToAnotherParty() {
        String id = sessions.call();

        act(id, "redirect", "{\"destination\":\"(814) 404-7777\",\"callerId\":\"+18144043093\"}")
                .statusCode(204);

        shown(id)
                .body("toAddress", equalTo("+18144047777"))
                .body("destination", equalTo("(814) 404-7777"))
                .body("members[0].callState", equalTo("None"))
                .body("ended", equalTo(false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | NotEmpty | Destination",
                "{\"destination\":\"+18144047777\",\"callerId\":\"+442071838750\"} | NotFound | CallerId",
                "{\"destination\":\"+18144047777\",\"callerId\":\"me\"} | InvalidAddress | CallerId"
            })
    void aRedirectionNeedsAPartyAndAnOwnNumber(String body, String code, String field) {
        refused(act(sessions.call(), "redirect", body), 400, code, field);
    }

    @Test
    void aChatIsNotRedirected() {
        refused(
                act(sessions.chat(), "redirect", "{\"destination\":\"+18144047777\"}"),
                409,
                "InvalidChannel",
                "Destination");
    }

    // RejectSession

    @Test
    void aRingingSessionIsRejected() {
        act(sessions.ringing(), "reject", "{}")
                .statusCode(200)
                .body("ended", equalTo(true))
                .body("outcome", equalTo("Rejected"));
    }

    @Test
    void onlyARingingSessionIsRejected() {
        ValidatableResponse answer = act(sessions.call(), "reject", "{}");

        refused(answer, 409, "InvalidState", "CallState");
        answer.body("responseStatus.message", containsString("only a session that is Ringing"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"reject", "record", "conference"})
    void whatNeedsNoBodyIsAskedForWithoutOne(String act) {
        String id = act.equals("reject") ? sessions.ringing() : sessions.call();

        sessions.as(ALICE)
                .post("sessions/" + id + '/' + act)
                .then()
                .statusCode(200)
                .body("id", equalTo(id));
    }

    // RecordSession

    @Test
    void aRecordingIsNotedInTheLog() {
        act(sessions.call(), "record", "{}")
                .statusCode(200)
                .body("log[1].message", startsWith("Recording started by " + ALICE));
    }

    @Test
    void onlyALiveCallIsRecorded() {
        refused(act(sessions.chat(), "record", "{}"), 409, "InvalidChannel", "CallState");
        refused(act(sessions.ended(), "record", "{}"), 409, "InvalidState", "CallState");
    }

    // AddSessionLog

    @ParameterizedTest
    @ValueSource(strings = {"message", "text"})
    void anEntryIsAddedToTheLogUnderEitherName(String name) {
        act(sessions.call(), "log", "{\"" + name + "\":\"Zoë <&> 📞\"}")
                .statusCode(200)
                .body("log[1].message", equalTo("Zoë <&> 📞"));
    }

    @Test
    void anEntryMustSaySomethingAndNotTooMuch() {
        refused(act(sessions.call(), "log", "{}"), 400, "NotEmpty", "Message");
        refused(
                act(sessions.call(), "log", "{\"message\":\"" + "x".repeat(4097) + "\"}"),
                400,
                "MaximumLength",
                "Message");
    }

    // GetSession

    @Test
    void aSessionIsShownWithItsWholeLog() {
        String id = sessions.call();
        for (int i = 0; i < 30; i++) {
            act(id, "log", "{\"message\":\"entry " + i + "\"}");
        }

        shown(id).body("log.size()", equalTo(31)).body("log[30].message", equalTo("entry 29"));
    }

    @Test
    void aSessionSaysWhenItLastShowedLife() {
        shown(sessions.call())
                .header("X-Last-Life", matchesPattern("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z"));
    }

    @Test
    void askingForTheStateThatItHasIsASignOfLife() {
        String id = sessions.call();
        String before = sessions.get(id).header("X-Last-Life");

        sessions.patch(id, "{\"callState\":\"Connected\"}");

        assertThat(sessions.get(id).header("X-Last-Life")).isGreaterThan(before);
    }

    // NewOutgoingSession

    /** A call that the server's carrier has placed; its id. */
    private String outgoing() {
        String location = sessions.json(MARY, "{\"numberToDial\":\"+18144048888\"}")
                .post("sessions/outgoing")
                .then()
                .statusCode(204)
                .extract()
                .header("Location");
        return location.substring(location.lastIndexOf('/') + 1);
    }

    @Test
    void aNumberIsCalledWithAnOwnNumber() {
        shown(outgoing())
                .body("channel", equalTo("Voice"))
                .body("direction", equalTo("Outgoing"))
                .body("toAddress", equalTo("+18144048888"))
                .body("fromPhoneNumber", equalTo("+18144043093"))
                .body("callSid", notNullValue())
                .body("callState", equalTo("Connected"))
                .body("createdBy", equalTo(MARY));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | NotEmpty | NumberToDial",
                "{\"numberToDial\":\"8144043093\"} | InvalidAddress | NumberToDial",
                "{\"numberToDial\":\"+18144048888\",\"callerId\":\"+442071838750\"} | NotFound | CallerId"
            })
    void aCallNeedsANumberAndAnOwnCallerId(String body, String code, String field) {
        refused(sessions.json(MARY, body).post("sessions/outgoing").then(), 400, code, field);
    }

    @Test
    void onlyManagersCallOut() {
        sessions.post("sessions/outgoing", "{\"numberToDial\":\"+18144048888\"}")
                .then()
                .statusCode(403)
                .body("responseStatus.message", containsString("Invalid Role"));
    }

    @ParameterizedTest
    @CsvSource({
        "POST, sessions/ID/hold",
        "POST, sessions/ID/redirect",
        "POST, sessions/ID/reject",
        "POST, sessions/ID/record",
        "POST, sessions/ID/log",
        "POST, sessions/ID/messages",
        "GET, sessions/ID/transcript",
        "POST, sessions/ID/members",
        "POST, sessions/ID/conference",
        "DELETE, sessions/ID",
        "DELETE, sessions",
        "GET, sessions/my",
        "GET, sessions/active",
        "GET, sessions/stuck",
        "GET, calls/active"
    })
    void theRoleIsRequired(String verb, String path) {
        sessions.as(WITHOUT_ROLE)
                .request(verb, path.replace("ID", UNKNOWN))
                .then()
                .statusCode(403)
                .body("responseStatus.message", containsString("Invalid Role"));
    }

    // Conferences

    @Test
    void aCallIsMadeAConference() {
        act(sessions.call(), "conference", "{\"callSid\":\"CA-of-the-phone\"}")
                .statusCode(200)
                .body("conferenceSid", notNullValue())
                .body("callSid", equalTo("CA-of-the-phone"))
                .body("members[0].callSid", equalTo("CA-of-the-phone"));
    }

    @Test
    void anotherPartyIsDialedIntoACallWhichBecomesAConference() {
        act(
                        sessions.call(),
                        "conference/members",
                        "{\"destination\":\"(814) 404-6666\",\"fromNumber\":\"+18144043093\"}")
                .statusCode(200)
                .body("conferenceSid", notNullValue())
                .body("members[1].identity", equalTo("+18144046666"))
                .body("members[1].role", equalTo("Transfer"))
                .body("members[1].callState", equalTo("Connected"))
                .body("members[1].callSid", notNullValue());
    }

    @Test
    void aMemberOfAConferenceIsHeldAndMuted() {
        String id = sessions.conference();
        String member = "conference/members/" + sessions.lastLeg(id);

        sessions.json(ALICE, "{\"hold\":true,\"muted\":true}")
                .patch("sessions/" + id + '/' + member)
                .then()
                .statusCode(200)
                .body("members[1].callState", equalTo("Hold"))
                .body("members[1].muted", equalTo(true));
        sessions.json(ALICE, "{\"hold\":false}")
                .patch("sessions/" + id + '/' + member)
                .then()
                .body("members[1].callState", equalTo("Connected"))
                .body("members[1].muted", equalTo(true));
    }

    @Test
    void aMemberThatThereIsNotIsNotFound() {
        sessions.json(ALICE, "{\"hold\":true}")
                .patch("sessions/" + sessions.conference() + "/conference/members/CA-other")
                .then()
                .statusCode(404)
                .body("responseStatus.message", equalTo("Conference member does not exist"));
    }

    @Test
    void whatIsNoConferenceHasNoMembersToMute() {
        ValidatableResponse answer = sessions.json(ALICE, "{\"muted\":true}")
                .patch("sessions/" + sessions.call() + "/conference/members/CA1")
                .then();

        refused(answer, 409, "InvalidState", "CallSid");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | NotEmpty | Destination",
                "{\"destination\":\"gina@globex.example\"} | InvalidAddress | Destination",
                "{\"destination\":\"+18144046666\",\"fromNumber\":\"+442071838750\"} | NotFound | FromNumber"
            })
    void onlyAPartyThatCanBeReachedIsDialed(String body, String code, String field) {
        refused(act(sessions.call(), "conference/members", body), 400, code, field);
    }

    @Test
    void whoIsInTheCallIsNotDialedAgain() {
        String id = sessions.conference();

        refused(act(id, "conference/members", "{\"destination\":\"+18144046666\"}"), 409, "Conflict", "Destination");
    }

    @Test
    void aChatIsNoConference() {
        refused(act(sessions.chat(), "conference", "{}"), 409, "InvalidChannel", "CallSid");
    }

    // Chats

    @Test
    void messagesOfAChatAreShownInOrder() {
        String chat = sessions.chat();
        act(chat, "messages", "{\"body\":\"hello\"}")
                .statusCode(200)
                .body("text", equalTo("hello"))
                .body("direction", equalTo("Outgoing"))
                .body("sender", equalTo(ALICE))
                .body("endpointId", equalTo("ep-alice"))
                .body("accountId", equalTo("acme"))
                .body("isUnread", equalTo(false));
        sessions.json(BOB, "{\"body\":\"good morning\"}").post("sessions/" + chat + "/messages");

        shown(chat + "/transcript")
                .body("messages.body", equalTo(List.of("hello", "good morning")))
                .body("messages.from", equalTo(List.of(ALICE, BOB)));
    }

    @Test
    void aTranscriptHoldsEarlierMessagesOfThePartyIfTheyAreAskedFor() {
        String earlier = "earlier " + UUID.randomUUID();
        act(sessions.chat(), "messages", "{\"body\":\"" + earlier + "\"}");
        String chat = sessions.chat();
        act(chat, "messages", "{\"body\":\"now\"}");

        shown(chat + "/transcript").body("messages.body", equalTo(List.of("now")));
        shown(chat + "/transcript?includeHistorical=true")
                .body("messages.body", hasItem(earlier))
                .body("messages[-1].body", equalTo("now"));
        shown(chat + "/transcript?includeHistorical=true&historicalCutOffDate=2999-01-01")
                .body("messages.body", equalTo(List.of("now")));
    }

    @Test
    void aDateThatIsNoneIsRefused() {
        refused(
                sessions.get(sessions.chat() + "/transcript?historicalCutOffDate=yesterday")
                        .then(),
                400,
                "InvalidDate",
                "HistoricalCutOffDate");
    }

    @Test
    void aMessageNeedsATextAndAChat() {
        refused(act(sessions.chat(), "messages", "{}"), 400, "NotEmpty", "Body");
        refused(
                act(sessions.chat(), "messages", "{\"body\":\"" + "x".repeat(4097) + "\"}"),
                400,
                "MaximumLength",
                "Body");
        refused(act(sessions.call(), "messages", "{\"body\":\"x\"}"), 409, "InvalidChannel", "SessionId");
    }

    @Test
    void usersAndNumbersAreInvitedToAChat() {
        String chat = sessions.chat();

        act(chat, "members", "{\"memberToAdd\":\"mary@acme.example\"}")
                .statusCode(200)
                .body("members.identity", hasItem(MARY));
        act(chat, "members", "{\"memberToAdd\":\"(814) 404-5555\",\"callerId\":\"+18144043093\"}")
                .statusCode(200)
                .body("members.identity", hasItem("+18144045555"))
                .body("fromPhoneNumber", equalTo("+18144043093"));
    }

    @Test
    void whoIsInAChatIsNotInvitedTwice() {
        String chat = sessions.chat();

        act(chat, "members", "{\"memberToAdd\":\"bob@acme.example\"}")
                .statusCode(200)
                .header("ETag", "\"1\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | NotEmpty | MemberToAdd",
                "{\"memberToAdd\":\"gina@globex.example\"} | NotFound | MemberToAdd",
                "{\"memberToAdd\":\"+18144045555\",\"callerId\":\"+442071838750\"} | NotFound | CallerId"
            })
    void onlyUsersOfTheAccountAndNumbersAreInvited(String body, String code, String field) {
        refused(act(sessions.chat(), "members", body), 400, code, field);
    }

    @ParameterizedTest
    @ValueSource(strings = {BOB, "ep-bob"})
    void aMemberIsRemovedByItsIdentityOrItsEndpoint(String member) {
        sessions.as(ALICE)
                .delete("sessions/" + sessions.chat() + "/members/" + member)
                .then()
                .statusCode(200)
                .body("members.identity", not(hasItem(BOB)));
    }

    @Test
    void theMemberToRemoveHasAnotherNameWhereThereIsNoPath() {
        sessions.as(ALICE)
                .queryParam("sessionId", sessions.chat())
                .queryParam("memberToRemove", BOB)
                .delete("json/reply/DeleteChatMember")
                .then()
                .statusCode(200)
                .body("members.identity", not(hasItem(BOB)));
    }

    @Test
    void whoIsNotInAChatCannotBeRemoved() {
        sessions.as(ALICE)
                .delete("sessions/" + sessions.chat() + "/members/mary@acme.example")
                .then()
                .statusCode(404)
                .body("responseStatus.message", equalTo("Member does not exist"));
    }

    @Test
    void aCallHasNoChatMembers() {
        refused(
                act(sessions.call(), "members", "{\"memberToAdd\":\"mary@acme.example\"}"),
                409,
                "InvalidChannel",
                "MemberToAdd");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "GET"})
    void aTextMessageIsSentFromANumberByAnyVerb(String verb) {
        sessions.as(ALICE)
                .queryParam("endpointId", "ph-acme-main")
                .queryParam("toAddress", "+15556667777")
                .queryParam("body", "by " + verb)
                .contentType("application/x-www-form-urlencoded")
                .request(verb, "messages")
                .then()
                .statusCode(200)
                .body("otherAddress", equalTo("+15556667777"))
                .body("endpointDisplayName", equalTo("Acme main line"))
                .body("text", equalTo("by " + verb));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"body\":\"x\"} | Required | SessionId",
                "{\"body\":\"x\",\"endpointId\":\"ep-bob\",\"toAddress\":\"+15556667777\"} | InvalidValue | EndpointId",
                "{\"body\":\"x\",\"endpointId\":\"ph-globex-main\",\"toAddress\":\"+15556667777\"} | NotFound | EndpointId",
                "{\"body\":\"x\",\"endpointId\":\"ph-acme-main\",\"toAddress\":\"you\"} | InvalidAddress | ToAddress"
            })
    void aTextMessageNeedsAnOwnNumberAndANumberToSendItTo(String body, String code, String field) {
        refused(sessions.post("messages", body).then(), 400, code, field);
    }

    // What is live

    @ParameterizedTest
    @ValueSource(strings = {"sessions/my", "sessions/active", "SESSIONS/Active", "Sessions/MY"})
    void everybodySeesTheSessionsThatTheyAreInAndThatHaveNotEnded(String path) {
        String chat = sessions.chat();
        String ended = sessions.ended();
        String alone = sessions.call();

        sessions.as(ALICE)
                .get(path)
                .then()
                .statusCode(200)
                .body("sessions.id", hasItems(chat, alone))
                .body("sessions.id", not(hasItem(ended)));
        sessions.as(BOB)
                .get(path)
                .then()
                .body("sessions.id", hasItem(chat))
                .body("sessions.id", not(hasItem(alone)))
                .body("sessions.find { it.id == '" + chat + "' }.log.size()", equalTo(1));
    }

    @Test
    void theLiveCallsOfTheAccountAreShownToManagers() {
        String call = sessions.call();
        String chat = sessions.chat();

        sessions.as(MARY)
                .get("calls/active?accountId=acme")
                .then()
                .statusCode(200)
                .body("calls.uri", hasItem("/sessions/" + call))
                .body("calls.uri", not(hasItem("/sessions/" + chat)))
                .body("calls.find { it.sid == '" + call + "' }.status", equalTo("in-progress"))
                .body("calls.find { it.sid == '" + call + "' }.to", equalTo("+18144045555"))
                .body("calls.accountSid", everyItem(equalTo("acme")));
    }

    @Test
    void theCallsOfAnotherAccountAreForbidden() {
        sessions.as(MARY).get("calls/active?accountId=globex").then().statusCode(403);
    }

    @Test
    void sessionsThatShowNoLifeAreShownToManagers() {
        String call = sessions.call();

        sessions.as(MARY)
                .get("sessions/stuck?silentSeconds=0")
                .then()
                .statusCode(200)
                .body("sessions.dateToEnd", everyItem(notNullValue()))
                .body("sessions.dateLastLife", everyItem(notNullValue()));
        sessions.as(MARY).get("sessions/stuck").then().body("sessions.sessionId", not(hasItem(call)));
        refused(sessions.as(MARY).get("sessions/stuck?silentSeconds=-1").then(), 400, "InvalidValue", "SilentSeconds");
    }

    @Test
    void theStatesAreShownWithWhatTheyMayBecome() {
        sessions.as(WITHOUT_ROLE)
                .get("sessions/states")
                .then()
                .statusCode(200)
                .body(
                        "callStates.find { it.state == 'Connected' }.mayBecome",
                        equalTo(List.of("Disconnected", "Hold", "Passive")))
                .body("queueStates.state", hasItem("Queued"))
                .body("endState", equalTo("Disconnected"));
    }

    // What does not fit

    @Test
    void aBadEnumerationIsOneFaultAmongAllOthers() {
        sessions.post(
                        "sessions?startSession=perhaps",
                        "{\"channel\":\"Telex\",\"direction\":\"Sideways\",\"customerId\":\"nope\",\"fromAddress\":\"+1\"}")
                .then()
                .statusCode(400)
                .body("responseStatus.errorCode", equalTo("SerializationException"))
                .body(
                        "responseStatus.errors.fieldName",
                        equalTo(List.of("channel", "direction", "startSession", "FromAddress", "CustomerId")))
                .body(
                        "responseStatus.errors[0].message",
                        equalTo("'Telex' is an Invalid value for 'channel'; allowed are Voice, Chat, Fax"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"json/reply/PatchSession", "api/PatchSession"})
    void aBadEnumerationIsOneFaultAmongAllOthersByNameToo(String path) {
        String id = sessions.call();

        sessions.json(
                        ALICE,
                        "{\"sessionId\":\"" + id
                                + "\",\"callState\":\"Holding\",\"queueState\":\"Queud\",\"ringQueueId\":\"nope\"}")
                .patch(path)
                .then()
                .statusCode(400)
                .body("responseStatus.errors.fieldName", hasItems("callState", "queueState"));
        shown(id).header("ETag", "\"1\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json | {\"muted\":\"maybe\"} | muted",
                "application/json | {\"muted\":2} | muted",
                "application/json | {\"muted\":[true]} | muted",
                "application/json | {\"hold\":{}} | hold",
                "application/jsv | {Muted:maybe} | Muted",
                "text/csv | Muted~maybe | muted"
            })
    void aFlagThatIsNeitherTrueNorFalseMutesAndUnmutesNobody(String type, String body, String field) {
        String id = sessions.conference();
        String member = "conference/members/" + sessions.lastLeg(id);
        SessionRequests.expectDone(sessions.json(ALICE, "{\"muted\":true}").patch("sessions/" + id + '/' + member));

        refused(
                sessions.as(ALICE)
                        .contentType(type)
                        .accept("application/json")
                        .body(body.replace("~", "\r\n").getBytes(StandardCharsets.UTF_8))
                        .patch("sessions/" + id + '/' + member)
                        .then(),
                400,
                "SerializationException",
                field);
        shown(id).body("members.muted", hasItem(true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "\"False\"", "0", "\"0\"", "\"off\""})
    void aFlagIsReadInAllItsSpellings(String text) {
        String id = sessions.conference();
        String member = "conference/members/" + sessions.lastLeg(id);
        SessionRequests.expectDone(sessions.json(ALICE, "{\"muted\":true}").patch("sessions/" + id + '/' + member));

        sessions.json(ALICE, "{\"muted\":" + text + "}")
                .patch("sessions/" + id + '/' + member)
                .then()
                .statusCode(200)
                .body("members.muted", not(hasItem(true)));
    }

    // DeleteSessions

    @Test
    void theSessionsOfAMomentAreDeletedWithTheirMessages() {
        String chat = sessions.chat();
        act(chat, "messages", "{\"body\":\"gone\"}");
        String date = sessions.get(chat).path("dateCreated");

        delete(MARY, "accountId=acme&startDateTime=" + date + "&endDateTime=" + date + "&dryRun=true")
                .statusCode(200)
                .body("count", equalTo(1))
                .body("liveCount", equalTo(1))
                .body("dryRun", equalTo(true));
        shown(chat);
        delete(MARY, "accountId=acme&startDateTime=" + date + "&endDateTime=" + date)
                .statusCode(200)
                .body("count", equalTo(1))
                .body("dryRun", equalTo(false));
        sessions.get(chat).then().statusCode(404);
        sessions.get(chat + "/transcript").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({
        "startDateTime=2000-01-01, NotEmpty, EndDateTime",
        "endDateTime=2000-01-01, NotEmpty, StartDateTime",
        "startDateTime=soon&endDateTime=2000-01-01, InvalidDate, StartDateTime",
        "startDateTime=2000-01-02T00:00:00Z&endDateTime=2000-01-01T00:00:00Z, InvalidValue, StartDateTime"
    })
    void nothingIsDeletedWithoutARange(String query, String code, String field) {
        refused(delete(MARY, query), 400, code, field);
    }

    @Test
    void nothingOfAnotherAccountIsDeleted() {
        delete(MARY, "accountId=globex&startDateTime=2000-01-01&endDateTime=2000-01-02")
                .statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE sessions?RANGE&customerIds=north",
                "DELETE sessions?RANGE&CustomerIds=",
                "DELETE json/reply/DeleteSessions?RANGE&customerIds=north",
                "DELETE api/DeleteSessions?RANGE&customerIds=north",
                "POST sessions?RANGE&customerIds=north&X-HTTP-Method-Override=DELETE"
            })
    void nothingIsDeletedWhereAParameterIsUnknown(String asked) {
        String id = sessions.call();
        String[] verbAndPath = asked.split(" ");

        ValidatableResponse answer = sessions.as(MARY)
                .request(verbAndPath[0], verbAndPath[1].replace("RANGE", momentOf(id)))
                .then();

        answer.statusCode(400)
                .body("responseStatus.errorCode", equalTo("UnknownParameter"))
                .body("responseStatus.message", containsString("ustomerIds'"))
                .body("responseStatus.errors.fieldName", hasItem(matchesPattern("[cC]ustomerIds")));
        shown(id);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/x-www-form-urlencoded | RANGE&customerIds=north | sessions",
                "application/x-www-form-urlencoded | RANGE&customerIds=north | json/reply/DeleteSessions",
                "application/json | {} | sessions?RANGE&customerIds=north",
                "application/json | {} | json/reply/DeleteSessions?RANGE&customerIds=north",
                "application/json | [{}] | json/reply/DeleteSessions[]?RANGE&customerIds=north"
            })
    void nothingIsDeletedWhereAParameterBesideABodyOrInAFormIsUnknown(String type, String body, String path) {
        String id = sessions.call();

        refused(
                sessions.as(MARY)
                        .contentType(type)
                        .header("X-HTTP-Method-Override", path.contains("[]") ? "POST" : "DELETE")
                        .body(body.replace("RANGE", momentOf(id)))
                        .urlEncodingEnabled(false)
                        .post(path.replace("RANGE", momentOf(id)).replace("[]", "%5B%5D"))
                        .then(),
                400,
                "UnknownParameter",
                "customerIds");
        shown(id);
    }

    @Test
    void nothingIsEndedWhereAMistypedParameterMayHaveNamedALeg() {
        String id = sessions.call();

        refused(sessions.as(ALICE).delete("sessions/" + id + "?calSid=CA1").then(), 400, "UnknownParameter", "calSid");
        shown(id).body("ended", equalTo(false));
    }

    @Test
    void whatEveryRequestMaySayIsNoUnknownParameter() {
        String id = sessions.call();

        delete(
                        MARY,
                        "ACCOUNTID=acme&" + momentOf(id).replace("startDateTime", "StartDATETime")
                                + "&DryRun=true&FORMAT=json&callback=f&jsconfig=inv&debug=true&v=2&_=1&x-http-method-override=DELETE")
                .statusCode(200)
                .body(containsString("\"count\":1"));
    }

    /** The range of time in which a session was opened, as a query string. */
    private String momentOf(String id) {
        String date = shown(id).extract().path("dateCreated");
        return "startDateTime=" + date + "&endDateTime=" + date;
    }

    private ValidatableResponse delete(String email, String query) {
        return sessions.as(email).delete("sessions?" + query).then();
    }

    // Interfaces

    @Test
    void anActIsAskedForInXml() {
        String id = sessions.call();

        sessions.as(ALICE)
                .contentType("application/xml")
                .accept("application/xml")
                .body("<HoldSession xmlns=\"" + SESSIONS + "\"><Reason>Transferring</Reason></HoldSession>")
                .post("sessions/" + id + "/hold")
                .then()
                .statusCode(200)
                .contentType("application/xml")
                .body(containsString("<CallState>Hold</CallState>"));
    }

    @Test
    void anActIsAskedForByItsNameAndByTheQuery() {
        String id = sessions.call();

        sessions.json(ALICE, "{\"sessionId\":\"" + id + "\"}")
                .post("json/reply/HoldSession")
                .then()
                .statusCode(200)
                .body("callState", equalTo("Hold"));
        sessions.as(ALICE)
                .contentType("application/x-www-form-urlencoded")
                .patch("api/PatchSession?sessionId=" + id + "&callState=Connected")
                .then()
                .statusCode(200)
                .body("callState", equalTo("Connected"));
    }

    @ParameterizedTest
    @CsvSource({"soap11, http://schemas.xmlsoap.org/soap/envelope/", "soap12, http://www.w3.org/2003/05/soap-envelope"})
    void aSessionIsPatchedAndEndedBySoap(String door, String envelope) {
        String id = sessions.call();

        soap(door, envelope, "PatchSession", "<CallState>Hold</CallState><SessionId>" + id + "</SessionId>")
                .statusCode(200)
                .body(containsString("<CallState>Hold</CallState>"));
        soap(door, envelope, "EndSession", "<SessionId>" + id + "</SessionId>").statusCode(200);

        shown(id).body("ended", equalTo(true));
    }

    private ValidatableResponse soap(String door, String envelope, String operation, String members) {
        return sessions.as(ALICE)
                .contentType(door.equals("soap11") ? "text/xml" : "application/soap+xml")
                .body("<s:Envelope xmlns:s=\"" + envelope + "\"><s:Body><" + operation + " xmlns=\"" + SESSIONS + "\">"
                        + members + "</" + operation + "></s:Body></s:Envelope>")
                .post(door)
                .then();
    }

    @ParameterizedTest
    @CsvSource({
        "sessions, 'GET, POST, DELETE'",
        "sessions/x, 'GET, PATCH, DELETE'",
        "sessions/my, GET",
        "sessions/x/hold, POST",
        "sessions/x/members/y, DELETE",
        "sessions/x/conference/members/y, PATCH",
        "messages, 'GET, POST, PUT, PATCH, DELETE'"
    })
    void aRouteSaysWhichVerbsItTakes(String path, String verbs) {
        String allowed = sessions.as(ALICE).options(path).then().extract().header("Allow");

        assertThat(allowed).as("Allow of OPTIONS /%s", path).isNotNull();
        assertThat(allowed.split(",\\s*")).contains(verbs.split(", "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sessions", "sessions/my", "sessions/states", "sessions/export.csv", "calls/active"})
    void theHeadersAreToldWithoutTheBody(String path) {
        Response whole = sessions.as(MARY).get(path);

        sessions.as(MARY)
                .head(path)
                .then()
                .statusCode(200)
                .header("Content-Type", whole.header("Content-Type"))
                .body(equalTo(""));
    }

    @Test
    void aNameBeforeAnIdIsTheOneThatCounts() {
        sessions.as(ALICE).get("sessions/my").then().statusCode(200).body("sessions", notNullValue());
        sessions.as(ALICE).get("sessions/mine").then().statusCode(404);
        sessions.as(ALICE).delete("sessions/my").then().statusCode(404);
    }

    @Test
    void routesAreFoundInAnyCase() {
        String id = sessions.call();

        sessions.post("SESSIONS/" + id + "/Hold", "{}").then().statusCode(200).body("id", equalTo(id));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sessions?specificIds=a%00b",
                "sessions?customerIds=%00",
                "sessions?endpointIds=%00",
                "sessions/export?specificIds=a%00b",
                "sessions?log=%00",
                "messages?body=x&endpointId=a%00b&toAddress=%2B15556667777"
            })
    void aTextThatNoDatabaseTakesIsRefusedWithItsField(String path) {
        sessions.as(ALICE)
                .urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(400)
                .body("responseStatus.errors[0].errorCode", equalTo("InvalidCharacter"));
    }

    @Test
    void anIdInThePathThatNoDatabaseTakesIsRefused() {
        sessions.as(ALICE)
                .urlEncodingEnabled(false)
                .get("sessions/a%00b")
                .then()
                .statusCode(400);
    }
}
