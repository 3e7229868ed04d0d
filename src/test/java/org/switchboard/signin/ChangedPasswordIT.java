package org.switchboard.signin;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.switchboard.signin.SignInRequests.as;
import static org.switchboard.signin.SignInRequests.asking;
import static org.switchboard.signin.SignInRequests.expectNobody;
import static org.switchboard.signin.SignInRequests.signIn;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A user who changes the own password. */
class ChangedPasswordIT {
    @Test
    void aChangedPasswordSignsOutEverywhereButHere() {
        String email = "rosa" + UUID.randomUUID() + "@acme.example";
        as("admin@switchboard.example")
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "emailAddress",
                        email,
                        "displayName",
                        "Rosa",
                        "password",
                        "first of many 1",
                        "accountIds",
                        new String[] {"acme"}))
                .post("/users")
                .then()
                .statusCode(200)
                .body("password", nullValue());
        String elsewhere = signIn(email, "first of many 1", true).getCookie("ss-pid");
        String here = signIn(email, "first of many 1", false).getCookie("ss-id");

        Response changed = asking().cookie("ss-id", here)
                .contentType(ContentType.JSON)
                .body(Map.of("currentPassword", "first of many 1", "newPassword", "second of many 2"))
                .post("/users/my/password");

        changed.then().statusCode(200);
        expectNobody(asking().cookie("ss-pid", elsewhere).cookie("ss-opt", "perm"));
        asking().cookie("ss-id", changed.getCookie("ss-id"))
                .get("/auth/status")
                .then()
                .body("isAuthenticated", equalTo(true));
        signIn(email, "first of many 1", false).then().statusCode(401);
        signIn(email, "second of many 2", false).then().statusCode(200);
    }
}
