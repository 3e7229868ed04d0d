package org.switchboard.it.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.switchboard.it.session.SessionRequests.ALICE;
import static org.switchboard.it.session.SessionRequests.GINA;
import static org.switchboard.it.session.SessionRequests.MARY;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What every write to a session has, over HTTP: it may be repeated under a key, made conditional on a version, and tried
 * without being done; what answers nothing answers on request.
 */
class SessionWritesIT {
    private static final String DRY = "dryRun=true";

    private final SessionRequests sessions = new SessionRequests();

    /** A write to a session, the kind of session that it is for, and what it asks. */
    private enum Write {
        PATCH(SessionRequests::call, "PATCH", "", "{\"callState\":\"Hold\"}"),
        END(SessionRequests::call, "DELETE", "", ""),
        HOLD(SessionRequests::call, "POST", "/hold", "{\"reason\":\"Transferring\"}"),
        REDIRECT(SessionRequests::call, "POST", "/redirect", "{\"destination\":\"+18144047777\"}"),
        REJECT(SessionRequests::ringing, "POST", "/reject", "{}"),
        RECORD(SessionRequests::call, "POST", "/record", "{}"),
        LOG(SessionRequests::call, "POST", "/log", "{\"message\":\"noted\"}"),
        SEND_MESSAGE(SessionRequests::chat, "POST", "/messages", "{\"body\":\"hello\"}"),
        INVITE(SessionRequests::chat, "POST", "/members", "{\"memberToAdd\":\"mary@acme.example\"}"),
        REMOVE(SessionRequests::chat, "DELETE", "/members/bob@acme.example", ""),
        MAKE_CONFERENCE(SessionRequests::call, "POST", "/conference", "{}"),
        DIAL_MEMBER(SessionRequests::call, "POST", "/conference/members", "{\"destination\":\"+18144046666\"}"),
        PATCH_MEMBER(SessionRequests::conference, "PATCH", "/conference/members/LEG", "{\"muted\":true}");

        private final Function<SessionRequests, String> session;
        private final String verb;
        private final String path;
        private final String body;

        Write(Function<SessionRequests, String> session, String verb, String path, String body) {
            this.session = session;
            this.verb = verb;
            this.path = path;
            this.body = body;
        }

        String open(SessionRequests sessions) {
            return session.apply(sessions);
        }

        RequestSpecification request(SessionRequests sessions, String email) {
            return body.isEmpty() ? sessions.as(email) : sessions.json(email, body);
        }

        /** Sends it about a session, under what else the request has. */
        Response send(SessionRequests sessions, String id, RequestSpecification request) {
            String leg = path.contains("LEG") ? sessions.lastLeg(id) : "";
            return request.request(verb, "sessions/" + id + path.replace("LEG", leg));
        }

        Response send(SessionRequests sessions, String id) {
            return send(sessions, id, request(sessions, ALICE));
        }
    }

    private RequestSpecification alice(Write write) {
        return write.request(sessions, ALICE);
    }

    private String shown(String id) {
        return sessions.get(id).then().statusCode(200).extract().asString();
    }

    private String tag(String id) {
        return sessions.get(id).header("ETag");
    }

    private static BiFunction<String, String, String> tellingWhatToLookAt(Write write) {
        return (what, id) -> write + " of the session " + id + ": " + what;
    }

    @ParameterizedTest
    @EnumSource
    void aWriteIsDoneAndShowsTheNewVersion(Write write) {
        String id = write.open(sessions);
        String before = tag(id);

        Response done = SessionRequests.expectDone(write.send(sessions, id));

        assertThat(tag(id))
                .as(tellingWhatToLookAt(write).apply("its version must grow", id))
                .isNotEqualTo(before)
                .isEqualTo(done.header("ETag"));
        assertThat(done.header("X-Account")).isEqualTo("acme");
    }

    @ParameterizedTest
    @EnumSource
    void aRepeatedRequestUnderAKeyIsAnsweredAsTheFirstWasAndChangesNothing(Write write) {
        String id = write.open(sessions);
        String key = UUID.randomUUID().toString();
        Response first =
                SessionRequests.expectDone(write.send(sessions, id, alice(write).header("Idempotency-Key", key)));
        String after = shown(id);

        write.send(sessions, id, alice(write).header("Idempotency-Key", key))
                .then()
                .statusCode(first.statusCode())
                .header("Idempotent-Replayed", "true")
                .header("ETag", first.header("ETag"))
                .body(equalTo(first.asString()));

        assertThat(shown(id))
                .as(tellingWhatToLookAt(write).apply("the repeated request must change nothing", id))
                .isEqualTo(after);
    }

    @ParameterizedTest
    @EnumSource
    void theKeyOfAWriteIsGoodForNoOtherRequest(Write write) {
        String id = write.open(sessions);
        String key = UUID.randomUUID().toString();
        SessionRequests.expectDone(write.send(sessions, id, alice(write).header("Idempotency-Key", key)));
        String after = shown(id);

        sessions.json(ALICE, "{\"message\":\"something else\"}")
                .header("Idempotency-Key", key)
                .post("sessions/" + id + "/log")
                .then()
                .statusCode(422)
                .body("responseStatus.errorCode", equalTo("IdempotencyKeyReused"));

        assertThat(shown(id)).isEqualTo(after);
    }

    @ParameterizedTest
    @EnumSource
    void anOldVersionIsRefusedAndNothingIsChanged(Write write) {
        String id = write.open(sessions);
        String before = shown(id);

        write.send(sessions, id, alice(write).header("If-Match", "\"999\""))
                .then()
                .statusCode(412)
                .body("responseStatus.message", containsString("its ETag is now"));

        assertThat(shown(id)).isEqualTo(before);
        SessionRequests.expectDone(write.send(sessions, id, alice(write).header("If-Match", tag(id))));
    }

    @ParameterizedTest
    @EnumSource
    void aDryRunShowsWhatWouldBeAndStoresNothing(Write write) {
        String id = write.open(sessions);
        String before = shown(id);

        write.send(sessions, id, alice(write).queryParam("dryRun", "true"))
                .then()
                .statusCode(200)
                .body(not(emptyString()));

        assertThat(shown(id))
                .as(tellingWhatToLookAt(write).apply("a dry run must store nothing", id))
                .isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void aSessionOfAnotherAccountIsNotThere(Write write) {
        String id = write.open(sessions);
        String before = shown(id);

        write.send(sessions, id, write.request(sessions, GINA))
                .then()
                .statusCode(404)
                .body("responseStatus.message", equalTo("Session does not exist"));

        assertThat(shown(id)).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void whoExpectsAnotherAccountIsRefused(Write write) {
        String id = write.open(sessions);
        String before = shown(id);

        write.send(sessions, id, alice(write).header("X-Expect-Account", "globex"))
                .then()
                .statusCode(412);

        assertThat(shown(id)).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(names = {"END", "REDIRECT"})
    void whatAnswersNothingHasNoBody(Write write) {
        write.send(sessions, write.open(sessions)).then().statusCode(204).body(emptyString());
    }

    @ParameterizedTest
    @EnumSource(names = {"END", "REDIRECT"})
    void whatAnswersNothingShowsTheSessionToWhoPrefersIt(Write write) {
        String id = write.open(sessions);

        write.send(sessions, id, alice(write).header("Prefer", "return=representation"))
                .then()
                .statusCode(200)
                .header("Preference-Applied", "return=representation")
                .body("id", equalTo(id))
                .body(equalTo(shown(id)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"maybe", "2"})
    void aDryRunThatIsNeitherTrueNorFalseIsRefused(String value) {
        String id = sessions.call();
        String before = shown(id);

        sessions.json(ALICE, "{\"callState\":\"Hold\"}")
                .patch("sessions/" + id + "?dryRun=" + value)
                .then()
                .statusCode(400)
                .body(containsString("dryRun"));

        assertThat(shown(id)).isEqualTo(before);
    }

    @Test
    void aDryRunOpensNoSession() {
        String marked = "nobody is called " + UUID.randomUUID();

        sessions.post("sessions?" + DRY, "{\"destination\":\"" + marked + "\"}")
                .then()
                .statusCode(200)
                .body("destination", equalTo(marked));

        assertThat(count("to", marked)).isZero();
    }

    @Test
    void aDryRunCallsNobody() {
        sessions.json(MARY, "{\"numberToDial\":\"+18144049901\"}")
                .post("sessions/outgoing?" + DRY)
                .then()
                .statusCode(200)
                .body("toAddress", equalTo("+18144049901"));

        assertThat(count("to", "+18144049901")).isZero();
    }

    @Test
    void aDryRunSendsNoMessage() {
        String chat = sessions.chat();

        sessions.post("sessions/" + chat + "/messages?" + DRY, "{\"body\":\"not sent\"}")
                .then()
                .statusCode(200);

        sessions.get(chat + "/transcript").then().body("messages.size()", equalTo(0));
    }

    @Test
    void aCallUnderAKeyIsPlacedOnce() {
        String key = UUID.randomUUID().toString();
        String number = "+1814404" + ThreadLocalRandom.current().nextInt(1000, 10_000) + "55";
        String called = "{\"numberToDial\":\"" + number + "\"}";
        Response first = sessions.json(MARY, called)
                .header("Idempotency-Key", key)
                .post("sessions/outgoing")
                .then()
                .statusCode(204)
                .extract()
                .response();

        sessions.json(MARY, called)
                .header("Idempotency-Key", key)
                .post("sessions/outgoing")
                .then()
                .statusCode(204)
                .header("Idempotent-Replayed", "true")
                .header("Location", first.header("Location"));

        assertThat(count("to", number)).isEqualTo(1);
    }

    @Test
    void aDeletionUnderAKeyIsAnsweredAsTheFirstWas() {
        String date = sessions.get(sessions.call()).path("dateCreated");
        String key = UUID.randomUUID().toString();
        String first = deleteFrom(date, key).then().statusCode(200).extract().asString();

        deleteFrom(date, key).then().header("Idempotent-Replayed", "true").body(equalTo(first));
        deleteFrom("2000-01-01T00:00:00Z", key).then().statusCode(422);
    }

    private Response deleteFrom(String date, String key) {
        return sessions.as(MARY)
                .header("Idempotency-Key", key)
                .queryParam("startDateTime", date)
                .queryParam("endDateTime", date)
                .delete("sessions");
    }

    @Test
    void aTextMessageUnderAKeyIsSentOnce() {
        String key = UUID.randomUUID().toString();
        String body = "{\"endpointId\":\"ph-acme-main\",\"toAddress\":\"+15556667777\",\"body\":\"once\"}";
        String first = sessions.json(ALICE, body)
                .header("Idempotency-Key", key)
                .post("messages")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        sessions.json(ALICE, body)
                .header("Idempotency-Key", key)
                .post("messages")
                .then()
                .header("Idempotent-Replayed", "true")
                .body(equalTo(first));
    }

    private int count(String filter, String text) {
        return sessions.as(ALICE)
                .queryParam(filter, text)
                .get("sessions")
                .then()
                .statusCode(200)
                .extract()
                .path("totalCount");
    }
}
