package org.switchboard.signin;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;

/** Requests to the server of the sign-in tests, and who they are taken for. */
final class SignInRequests {
    static final String MARY = "mary@acme.example";
    static final String ALICE = "alice@acme.example";

    private SignInRequests() {}

    /** A request of nobody in particular, answered in JSON. */
    static RequestSpecification asking() {
        return given().baseUri(SignInServer.running().url("").toString()).accept(ContentType.JSON);
    }

    /** A request with the password of a user of the demo. */
    static RequestSpecification as(String email) {
        return asking().auth().preemptive().basic(email, "demo");
    }

    /** Signs in with credentials. */
    static Response signIn(String user, String password, boolean remember) {
        return asking().contentType(ContentType.JSON)
                .body(Map.of("userName", user, "password", password, "rememberMe", remember))
                .post("/auth/credentials");
    }

    /** Expects a request to be that of a user. */
    static void expectSignedIn(RequestSpecification request, String id) {
        request.get("/auth/status")
                .then()
                .statusCode(200)
                .body("isAuthenticated", equalTo(true))
                .body("id", equalTo(id));
    }

    /** Expects a request to be that of nobody. */
    static void expectNobody(RequestSpecification request) {
        request.get("/auth/status").then().statusCode(200).body("isAuthenticated", equalTo(false));
        request.get("/auth").then().statusCode(401);
    }
}
