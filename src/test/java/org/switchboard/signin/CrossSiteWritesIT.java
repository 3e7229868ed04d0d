package org.switchboard.signin;

import static org.switchboard.signin.SignInRequests.ALICE;
import static org.switchboard.signin.SignInRequests.MARY;
import static org.switchboard.signin.SignInRequests.asking;
import static org.switchboard.signin.SignInRequests.signIn;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a page or a link of another site cannot do with the cookie of its visitor. */
class CrossSiteWritesIT {
    @ParameterizedTest
    @CsvSource({
        "https://evil.example, 403",
        "null, 403",
        "http://localhost:1, 403",
        "https://console.example, 200",
        "OWN, 200",
        "'', 200"
    })
    void aWriteWithACookieIsTakenFromPagesOfOursOnly(String origin, int status) {
        RequestSpecification request = asking().cookie(
                        "ss-id", signIn(ALICE, "demo", false).getCookie("ss-id"))
                .contentType(ContentType.JSON)
                .body("{}");
        if (!origin.isEmpty()) {
            request.header(
                    "Origin",
                    origin.equals("OWN") ? SignInServer.running().url("").toString() : origin);
        }

        request.post("/sessions").then().statusCode(status);
    }

    @Test
    void aWriteWithACookieFromAnotherSiteIsRefusedWithoutAnOriginToo() {
        asking().cookie("ss-id", signIn(ALICE, "demo", false).getCookie("ss-id"))
                .header("Sec-Fetch-Site", "cross-site")
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/sessions")
                .then()
                .statusCode(403);
    }

    @Test
    void aLinkCannotWriteByNamingAnotherVerb() {
        asking().cookie("ss-id", signIn(ALICE, "demo", false).getCookie("ss-id"))
                .get("/sessions?X-HTTP-Method-Override=POST")
                .then()
                .statusCode(403);
    }

    @Test
    void aLinkOfAnotherSiteSendsNoMessage() {
        asking().cookie("ss-id", signIn(ALICE, "demo", false).getCookie("ss-id"))
                .header("Sec-Fetch-Site", "cross-site")
                .get("/messages?endpointId=ph-acme-main&toAddress=%2B18144043105&body=x")
                .then()
                .statusCode(403);
    }

    @Test
    void aPageOfAnotherOriginSignsNobodyIn() {
        asking().header("Origin", "https://evil.example")
                .contentType(ContentType.JSON)
                .body(Map.of("userName", MARY, "password", "demo"))
                .post("/auth/credentials")
                .then()
                .statusCode(403);
    }
}
