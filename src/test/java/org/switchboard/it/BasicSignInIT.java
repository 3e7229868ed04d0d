package org.switchboard.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.switchboard.it.session.SessionRequests.ALICE;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.switchboard.it.session.SessionRequests;
import org.switchboard.support.SharedServer;

/** Signing in with a name and a password in each request, and what is answered to whoever does not. */
@Tag("main-path")
class BasicSignInIT {
    private final SessionRequests sessions = new SessionRequests();

    @Test
    void whoIsNotSignedInIsToldSoBeforeTheBodyIsRead() {
        SharedServer.anyone()
                .contentType("application/json")
                .body("{broken")
                .post("sessions")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", equalTo("Basic realm=\"Switchboard\""))
                .body("responseStatus.errorCode", equalTo("Unauthorized"));
    }

    @Test
    void aBrowserIsNotMadeToPrompt() {
        SharedServer.anyone()
                .accept("text/html,application/xml;q=0.9")
                .header("User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0")
                .get("sessions/1")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", equalTo("credentials realm=\"/auth/credentials\""));
    }

    @Test
    void aWrongPasswordAndAnUnknownLoginGetTheSameAnswer() {
        String wrong = SharedServer.anyone()
                .auth()
                .preemptive()
                .basic(ALICE, "x")
                .get("sessions/1")
                .then()
                .statusCode(401)
                .extract()
                .asString();
        String unknown = SharedServer.anyone()
                .auth()
                .preemptive()
                .basic("nobody@acme.example", "x")
                .get("sessions/1")
                .then()
                .statusCode(401)
                .extract()
                .asString();

        assertThat(wrong).isEqualTo(unknown).contains("Invalid Username or Password");
    }

    @Test
    void credentialsThatCannotBeReadAreABadRequest() {
        SharedServer.anyone()
                .header("Authorization", "Basic ***")
                .get("sessions/1")
                .then()
                .statusCode(400);
    }

    @Test
    void theRoleUserIsRequired() {
        sessions.json("norole@acme.example", "{}")
                .post("sessions")
                .then()
                .statusCode(403)
                .body("responseStatus.message", containsString("Invalid Role"));
    }
}
