package org.switchboard.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.switchboard.signin.SignInRequests.MARY;
import static org.switchboard.signin.SignInRequests.as;
import static org.switchboard.signin.SignInRequests.asking;
import static org.switchboard.signin.SignInRequests.expectNobody;
import static org.switchboard.signin.SignInRequests.expectSignedIn;

import io.restassured.http.ContentType;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** API keys: what they open, and for how long (wire contract, section 7). */
class ApiKeysIT {
    @Test
    void anApiKeyStandsForItsUserAsBearerAndAsBasic() {
        String key = newKey(MARY, Map.of("name", "whole"));

        expectSignedIn(asking().header("Authorization", "Bearer " + key), "mary");
        expectSignedIn(asking().auth().preemptive().basic(key, ""), "mary");
    }

    @Test
    void anApiKeyIsShownOnce() {
        String key = newKey(MARY, Map.of("name", "once"));

        assertThat(as(MARY).get("/apikeys").asString()).contains("once").doesNotContain(key);
    }

    @Test
    void aKeyWithOneRoleHasNoOther() {
        String key = newKey(MARY, Map.of("name", "user only", "roles", new String[] {"User"}));

        asking().header("Authorization", "Bearer " + key)
                .get("/customers")
                .then()
                .statusCode(403);
        asking().header("Authorization", "Bearer " + key)
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/sessions")
                .then()
                .statusCode(200);
    }

    @Test
    void aKeyOfOneOperationOpensNoOther() {
        String key = newKey(MARY, Map.of("name", "lists", "operations", new String[] {"ListCustomers"}));

        asking().header("Authorization", "Bearer " + key)
                .get("/customers")
                .then()
                .statusCode(200);
        asking().header("Authorization", "Bearer " + key)
                .get("/users")
                .then()
                .statusCode(403)
                .body("responseStatus.message", containsString("ListUsers"));
    }

    @Test
    void aKeyMakesNoKey() {
        asking().header("Authorization", "Bearer " + newKey(MARY, Map.of("name", "parent")))
                .contentType(ContentType.JSON)
                .body(Map.of("name", "child"))
                .post("/apikeys")
                .then()
                .statusCode(403);
    }

    @Test
    void aRevokedKeyOpensNothing() {
        String key = newKey(MARY, Map.of("name", "short-lived " + UUID.randomUUID()));
        String id = asking().header("Authorization", "Bearer " + key)
                .get("/apikeys")
                .path("items.findAll { it.name.startsWith('short-lived') }[-1].id");

        as(MARY).delete("/apikeys/" + id).then().statusCode(200);

        expectNobody(asking().header("Authorization", "Bearer " + key));
    }

    @Test
    void aKeyThatWouldEndInThePastIsNotMade() {
        as(MARY).contentType(ContentType.JSON)
                .body(Map.of("name", "late", "dateExpires", "2020-01-01T00:00:00Z"))
                .post("/apikeys")
                .then()
                .statusCode(400)
                .body("responseStatus.errors.fieldName", contains("DateExpires"));
    }

    private static String newKey(String email, Map<String, ?> request) {
        return as(email)
                .contentType(ContentType.JSON)
                .body(request)
                .post("/apikeys")
                .then()
                .statusCode(200)
                .extract()
                .path("key");
    }
}
