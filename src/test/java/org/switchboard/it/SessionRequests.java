package org.switchboard.it;

import static io.restassured.RestAssured.given;

import io.restassured.builder.RequestSpecBuilder;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URL;

/** Requests about sessions to the WAR, as the demo's logins send them; each session is opened by alice. */
final class SessionRequests {
    static final String ALICE = "alice@acme.example";
    static final String BOB = "bob@acme.example";
    static final String MARY = "mary@acme.example";
    static final String GINA = "gina@globex.example";
    static final String WITHOUT_ROLE = "norole@acme.example";

    private final URL url;

    SessionRequests(URL url) {
        this.url = url;
    }

    /** A request of a login. */
    RequestSpecification as(String email) {
        return as(email, "demo");
    }

    /** A request of a login that is not the demo's. */
    RequestSpecification as(String email, String password) {
        return given().spec(new RequestSpecBuilder()
                        .setBaseUri(url.toString())
                        .setBasePath("/")
                        .build())
                .auth()
                .preemptive()
                .basic(email, password);
    }

    /** A request of a login with a body of JSON. */
    RequestSpecification json(String email, String body) {
        return as(email).contentType("application/json").body(body);
    }

    Response post(String path, String body) {
        return json(ALICE, body).post(path);
    }

    Response patch(String session, String body) {
        return json(ALICE, body).patch("sessions/" + session);
    }

    Response get(String session) {
        return as(ALICE).get("sessions/" + session);
    }

    /** A new session; its id. */
    String open(String body) {
        return idOf(post("sessions", body));
    }

    /** A new call in which somebody is connected. */
    String call() {
        return open("{\"destination\":\"+18144045555\"}");
    }

    /** A new call that comes in and rings. */
    String ringing() {
        return open("{\"direction\":\"Incoming\",\"callState\":\"Ringing\",\"fromAddress\":\"+18144045555\"}");
    }

    /** A new chat with the team Support: bob and chen. */
    String chat() {
        return open("{\"withAddress\":\"team:support\"}");
    }

    /** A new call that was made a conference, with a second member dialed into it. */
    String conference() {
        String id = call();
        expectDone(post("sessions/" + id + "/conference/members", "{\"destination\":\"+18144046666\"}"));
        return id;
    }

    /** The call SID of the member that was dialed into a conference last. */
    String lastLeg(String conference) {
        return get(conference).path("mostRecentParticipantCallSid");
    }

    /** A session that has ended. */
    String ended() {
        String id = call();
        expectDone(as(ALICE).delete("sessions/" + id));
        return id;
    }

    static String idOf(Response answer) {
        return expectDone(answer).path("id");
    }

    static Response expectDone(Response answer) {
        if (answer.statusCode() != 200 && answer.statusCode() != 204) {
            throw new AssertionError("not done: " + answer.statusCode() + ' ' + answer.asString());
        }
        return answer;
    }
}
