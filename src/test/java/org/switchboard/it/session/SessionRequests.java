package org.switchboard.it.session;

import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.switchboard.support.SharedServer;

/** Requests about sessions to the shared server, as the demo's users send them; each session is opened by alice. */
public final class SessionRequests {
    public static final String ALICE = "alice@acme.example";
    public static final String BOB = "bob@acme.example";
    public static final String MARY = "mary@acme.example";
    public static final String GINA = "gina@globex.example";
    public static final String WITHOUT_ROLE = "norole@acme.example";

    /** The namespace of the types of sessions. */
    public static final String NAMESPACE = "http://schemas.datacontract.org/2004/07/Voice.Api.Sessions";

    /** A request of a user. */
    public RequestSpecification as(String email) {
        return as(email, "demo");
    }

    /** A request of a user whose password is not the demo's. */
    public RequestSpecification as(String email, String password) {
        return SharedServer.anyone().auth().preemptive().basic(email, password);
    }

    /** A request of a user with a body of JSON. */
    public RequestSpecification json(String email, String body) {
        return as(email).contentType("application/json").body(body);
    }

    /** A request for a new session, in XML. */
    public static String newSessionInXml(String members) {
        return "<NewSession xmlns=\"" + NAMESPACE + "\" xmlns:i=\"http://www.w3.org/2001/XMLSchema-instance\">"
                + members + "</NewSession>";
    }

    public Response post(String path, String body) {
        return json(ALICE, body).post(path);
    }

    public Response patch(String session, String body) {
        return json(ALICE, body).patch("sessions/" + session);
    }

    public Response get(String session) {
        return as(ALICE).get("sessions/" + session);
    }

    /** What is shown of a session. */
    public ValidatableResponse shown(String session) {
        return get(session).then().statusCode(200);
    }

    /** An act on a session, asked for by alice. */
    public ValidatableResponse act(String session, String act, String body) {
        return post("sessions/" + session + '/' + act, body).then();
    }

    /** A new session; its id. */
    public String open(String body) {
        return idOf(post("sessions", body));
    }

    /** A new call in which somebody is connected. */
    public String call() {
        return open("{\"destination\":\"+18144045555\"}");
    }

    /** A new call that comes in and rings. */
    public String ringing() {
        return open("{\"direction\":\"Incoming\",\"callState\":\"Ringing\",\"fromAddress\":\"+18144045555\"}");
    }

    /** A new call that the server's carrier has placed. */
    public String outgoing() {
        String location = json(MARY, "{\"numberToDial\":\"+18144048888\"}")
                .post("sessions/outgoing")
                .then()
                .statusCode(204)
                .extract()
                .header("Location");
        return location.substring(location.lastIndexOf('/') + 1);
    }

    /** A new chat with the team Support: bob and chen. */
    public String chat() {
        return open("{\"withAddress\":\"team:support\"}");
    }

    /** A new call that was made a conference, with a second member dialed into it. */
    public String conference() {
        String id = call();
        expectDone(post("sessions/" + id + "/conference/members", "{\"destination\":\"+18144046666\"}"));
        return id;
    }

    /** The call SID of the member that was dialed into a conference last. */
    public String lastLeg(String conference) {
        return get(conference).path("mostRecentParticipantCallSid");
    }

    /** A session that has ended. */
    public String ended() {
        String id = call();
        expectDone(as(ALICE).delete("sessions/" + id));
        return id;
    }

    public static String idOf(Response answer) {
        return expectDone(answer).path("id");
    }

    public static Response expectDone(Response answer) {
        if (answer.statusCode() != 200 && answer.statusCode() != 204) {
            throw new AssertionError("not done: " + answer.statusCode() + ' ' + answer.asString());
        }
        return answer;
    }

    /** A refusal whose first error is this one. */
    public static void expectRefused(ValidatableResponse answer, int status, String code, String field) {
        answer.statusCode(status)
                .body("responseStatus.errors[0].errorCode", equalTo(code))
                .body("responseStatus.errors[0].fieldName", equalTo(field));
    }
}
