package org.switchboard.it.session;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.switchboard.it.session.SessionRequests.ALICE;
import static org.switchboard.it.session.SessionRequests.BOB;
import static org.switchboard.it.session.SessionRequests.MARY;
import static org.switchboard.it.session.SessionRequests.expectRefused;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The messages and the members of a chat. */
@Tag("main-path")
class ChatIT {
    private final SessionRequests sessions = new SessionRequests();

    @Test
    void messagesOfAChatAreShownInOrder() {
        String chat = sessions.chat();
        sessions.act(chat, "messages", "{\"body\":\"hello\"}")
                .statusCode(200)
                .body("text", equalTo("hello"))
                .body("direction", equalTo("Outgoing"))
                .body("sender", equalTo(ALICE))
                .body("endpointId", equalTo("ep-alice"))
                .body("accountId", equalTo("acme"))
                .body("isUnread", equalTo(false));
        sessions.json(BOB, "{\"body\":\"good morning\"}").post("sessions/" + chat + "/messages");

        sessions.shown(chat + "/transcript")
                .body("messages.body", equalTo(List.of("hello", "good morning")))
                .body("messages.from", equalTo(List.of(ALICE, BOB)));
    }

    @Test
    void aTranscriptHoldsEarlierMessagesOfThePartyIfTheyAreAskedFor() {
        String earlier = "earlier " + UUID.randomUUID();
        sessions.act(sessions.chat(), "messages", "{\"body\":\"" + earlier + "\"}");
        String chat = sessions.chat();
        sessions.act(chat, "messages", "{\"body\":\"now\"}");

        sessions.shown(chat + "/transcript").body("messages.body", equalTo(List.of("now")));
        sessions.shown(chat + "/transcript?includeHistorical=true")
                .body("messages.body", hasItem(earlier))
                .body("messages[-1].body", equalTo("now"));
        sessions.shown(chat + "/transcript?includeHistorical=true&historicalCutOffDate=2999-01-01")
                .body("messages.body", equalTo(List.of("now")));
    }

    @Test
    void aDateThatIsNoneIsRefused() {
        expectRefused(
                sessions.get(sessions.chat() + "/transcript?historicalCutOffDate=yesterday")
                        .then(),
                400,
                "InvalidDate",
                "HistoricalCutOffDate");
    }

    @Test
    void aMessageNeedsATextAndAChat() {
        expectRefused(sessions.act(sessions.chat(), "messages", "{}"), 400, "NotEmpty", "Body");
        expectRefused(
                sessions.act(sessions.chat(), "messages", "{\"body\":\"" + "x".repeat(4097) + "\"}"),
                400,
                "MaximumLength",
                "Body");
        expectRefused(
                sessions.act(sessions.call(), "messages", "{\"body\":\"x\"}"), 409, "InvalidChannel", "SessionId");
    }

    @Test
    void usersAndNumbersAreInvitedToAChat() {
        String chat = sessions.chat();

        sessions.act(chat, "members", "{\"memberToAdd\":\"mary@acme.example\"}")
                .statusCode(200)
                .body("members.identity", hasItem(MARY));
        sessions.act(chat, "members", "{\"memberToAdd\":\"(814) 404-5555\",\"callerId\":\"+18144043093\"}")
                .statusCode(200)
                .body("members.identity", hasItem("+18144045555"))
                .body("fromPhoneNumber", equalTo("+18144043093"));
    }

    @Test
    void whoIsInAChatIsNotInvitedTwice() {
        String chat = sessions.chat();

        sessions.act(chat, "members", "{\"memberToAdd\":\"bob@acme.example\"}")
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
        expectRefused(sessions.act(sessions.chat(), "members", body), 400, code, field);
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
        expectRefused(
                sessions.act(sessions.call(), "members", "{\"memberToAdd\":\"mary@acme.example\"}"),
                409,
                "InvalidChannel",
                "MemberToAdd");
    }
}
