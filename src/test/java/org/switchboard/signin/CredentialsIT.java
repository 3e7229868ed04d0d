package org.switchboard.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.switchboard.signin.SignInRequests.MARY;
import static org.switchboard.signin.SignInRequests.as;
import static org.switchboard.signin.SignInRequests.asking;
import static org.switchboard.signin.SignInRequests.expectSignedIn;
import static org.switchboard.signin.SignInRequests.signIn;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

/** Signing in with a name and a password (wire contract, section 7). */
class CredentialsIT {
    @Test
    void theAnswerSaysWhoIsSignedIn() {
        signIn(MARY, "demo", false)
                .then()
                .statusCode(200)
                .body("userId", equalTo("mary"))
                .body("userName", equalTo(MARY))
                .body("displayName", equalTo("Mary O'Neil"))
                .body("roles", contains("Manager", "User"))
                .body("permissions", hasSize(0))
                .body("bearerToken", nullValue())
                .header("Cache-Control", "no-store");
    }

    @Test
    void theIdOfTheUserDoesInPlaceOfTheEmailAddress() {
        signIn("mary", "demo", false).then().statusCode(200).body("userId", equalTo("mary"));
    }

    @Test
    void aWrongPasswordAndAnUnknownUserAreOneAnswer() {
        Response wrong = signIn(MARY, "nope", false);
        Response unknown = signIn("nobody@acme.example", "nope", false);

        wrong.then().statusCode(401).body("responseStatus.message", equalTo("Invalid Username or Password"));
        assertThat(unknown.asString()).isEqualTo(wrong.asString());
        assertThat(unknown.headers().getValues("Set-Cookie")).isEmpty();
    }

    @Test
    void anUnknownProviderDoesNotExist() {
        asking().post("/auth/nope")
                .then()
                .statusCode(404)
                .body("responseStatus.message", equalTo("No configuration was added for OAuth provider 'nope'"));
    }

    @Test
    void aPasswordIsNotTakenFromAnAddress() {
        asking().queryParam("userName", MARY)
                .queryParam("password", "demo")
                .get("/auth/credentials")
                .then()
                .statusCode(405)
                .header("Allow", "POST");
    }

    @Test
    void missingCredentialsAreNamed() {
        asking().contentType(ContentType.JSON)
                .body("{}")
                .post("/auth/credentials")
                .then()
                .statusCode(400)
                .body("responseStatus.errors.fieldName", contains("UserName", "Password"));
    }

    @Test
    void basicSignsInAtItsProviderToo() {
        String id = as(MARY).post("/auth/basic").getCookie("ss-id");

        expectSignedIn(asking().cookie("ss-id", id), "mary");
    }

    @Test
    void basicAloneMakesNoSignIn() {
        assertThat(as(MARY).get("/auth/status").headers().getValues("Set-Cookie"))
                .isEmpty();
    }
}
