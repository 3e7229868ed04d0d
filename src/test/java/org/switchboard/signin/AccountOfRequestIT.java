package org.switchboard.signin;

import static org.hamcrest.Matchers.contains;
import static org.switchboard.signin.SignInRequests.ALICE;
import static org.switchboard.signin.SignInRequests.MARY;
import static org.switchboard.signin.SignInRequests.as;

import io.restassured.http.ContentType;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The account that a request acts in: which may be named, and which was expected. */
class AccountOfRequestIT {
    @Test
    void everyAnswerNamesTheAccountItActedIn() {
        as(ALICE)
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/sessions")
                .then()
                .header("X-Account", "acme");
        as(MARY).get("/customers/northwind").then().header("X-Account", "acme");
        as(MARY).get("/endpoints").then().header("X-Account", "acme");
    }

    @Test
    void whoExpectsAnotherAccountIsStopped() {
        as("both@partner.example")
                .header("X-Expect-Account", "acme")
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/sessions?accountId=globex")
                .then()
                .statusCode(412);
        as(MARY).header("X-Expect-Account", "globex").get("/customers").then().statusCode(412);
        as(MARY).header("X-Expect-Account", "globex")
                .delete("/customers/northwind-boston")
                .then()
                .statusCode(412);
    }

    @Test
    void anAccountThatIsNotTheCallersIsForbiddenInEveryPlaceThatNamesOne() {
        as(MARY).get("/customers?accountIds=globex").then().statusCode(403);
        as(MARY).get("/customers?accountId=globex").then().statusCode(403);
        as(MARY).get("/customers?accountIds=acme,nowhere").then().statusCode(403);
        as(ALICE)
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/sessions?accountId=globex")
                .then()
                .statusCode(403);
    }

    @Test
    void aLoginWithSeveralAccountsIsToldWhichParameterIsMissing() {
        as("admin@switchboard.example")
                .contentType(ContentType.JSON)
                .body(Map.of("name", "Somewhere"))
                .post("/customers")
                .then()
                .statusCode(400)
                .body("responseStatus.errors.fieldName", contains("accountId"));
    }
}
