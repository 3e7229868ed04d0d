package org.switchboard.signin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What pages of other origins can make a browser do that has a cookie or a password of ours: nothing. */
class CrossSiteIT {
    private static final String ALICE = "alice@acme.example";
    private static final String MESSAGE = "/messages?endpointId=ph-acme-main&toAddress=%2B18144043105&body=x";
    private static final String BROWSER =
            "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Safari/537.36";

    private static RequestSpecification asking() {
        return given().baseUri(SignInServer.running().url("").toString())
                .urlEncodingEnabled(false)
                .accept(ContentType.JSON);
    }

    private static RequestSpecification byBasic() {
        return asking().auth().preemptive().basic(ALICE, "demo");
    }

    private static String cookie() {
        return asking().contentType(ContentType.JSON)
                .body(Map.of("userName", ALICE, "password", "demo"))
                .post("/auth/credentials")
                .getCookie("ss-id");
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, same-site",
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, none",
        "Referer, https://evil.example/page",
        "Origin, https://console.example",
        "X-Nothing, said"
    })
    void aScriptElsewhereIsNotPassedAnAnswerUnderACookie(String header, String value) {
        String id = cookie();

        Response session = asking().cookie("ss-id", id).header(header, value).get("/auth?callback=steal");
        Response states = asking().cookie("ss-id", id).header(header, value).get("/sessions/states?callback=steal");

        session.then().statusCode(403);
        assertThat(session.asString()).doesNotContain(id).doesNotContain("alice");
        states.then().statusCode(403);
    }

    @ParameterizedTest
    @CsvSource({"Sec-Fetch-Site, same-origin", "Referer, OWN"})
    void aScriptOfOursIsPassedAnAnswerWithoutTheSession(String header, String value) {
        String id = cookie();

        Response answer = asking().cookie("ss-id", id)
                .header(
                        header,
                        value.replace("OWN", SignInServer.running().url("/page").toString()))
                .get("/auth?callback=show");

        answer.then()
                .statusCode(200)
                .body(startsWith("show({\"userId\":\"alice\""))
                .header("Cache-Control", "no-store");
        assertThat(answer.asString()).doesNotContain(id).doesNotContain("sessionId");
    }

    @Test
    void whoSendsTheSessionAsAHeaderIsNotSentItAsAScript() {
        String id = cookie();

        Response answer = asking().header("X-ss-id", id).get("/auth?callback=show");

        answer.then().statusCode(200).body(startsWith("show("));
        assertThat(answer.asString()).doesNotContain(id);
    }

    @Test
    void aClientThatIsNoBrowserIsPassedAnswersUnderBasic() {
        byBasic().get("/sessions/states?callback=show").then().statusCode(200).body(startsWith("show("));
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, same-site",
        "Sec-Fetch-Site, cross-site",
        "Origin, https://evil.example",
        "Origin, null",
        "Referer, https://evil.example/page",
        "Referer, http://localhost:1/page"
    })
    void anotherSiteActsWithAPasswordThatTheBrowserRemembersAsLittleAsWithACookie(String header, String value) {
        byBasic()
                .header(header, value)
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/sessions")
                .then()
                .statusCode(403)
                .body("responseStatus.errorCode", equalTo("ForeignOrigin"));
        byBasic().header(header, value).get(MESSAGE).then().statusCode(403);
        byBasic()
                .header(header, value)
                .get("/sessions?X-HTTP-Method-Override=POST")
                .then()
                .statusCode(403);
        byBasic()
                .header(header, value)
                .get("/sessions/states?callback=steal")
                .then()
                .statusCode(403);
    }

    @Test
    void aLinkThatABrowserFollowsWithoutSayingFromWhereDoesNotAct() {
        byBasic().header("User-Agent", BROWSER).get(MESSAGE).then().statusCode(403);
        byBasic()
                .header("User-Agent", BROWSER)
                .get("/sessions?X-HTTP-Method-Override=POST")
                .then()
                .statusCode(403);
        byBasic().header("Sec-Fetch-Site", "none").get(MESSAGE).then().statusCode(403);
        asking().cookie("ss-id", cookie())
                .header("User-Agent", BROWSER)
                .get(MESSAGE)
                .then()
                .statusCode(403);
    }

    @Test
    void aClientThatIsNoBrowserActsUnderBasicAsBefore() {
        byBasic().get("/sessions?X-HTTP-Method-Override=POST").then().statusCode(200);
        byBasic().get(MESSAGE).then().statusCode(200);
        byBasic()
                .header("User-Agent", "node")
                .header("Sec-Fetch-Mode", "cors")
                .get(MESSAGE)
                .then()
                .statusCode(200);
    }

    @Test
    void pagesOfOursAndOfConfiguredOriginsActUnderBasic() {
        for (String origin : new String[] {
            SignInServer.CONSOLE, SignInServer.running().url("").toString()
        }) {
            byBasic()
                    .header("Origin", origin)
                    .header("Sec-Fetch-Site", "cross-site")
                    .contentType(ContentType.JSON)
                    .body("{}")
                    .post("/sessions")
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void aKeyActsFromAnywhereSinceNoBrowserSendsItByItself() {
        String key = byBasic()
                .contentType(ContentType.JSON)
                .body(Map.of("name", "anywhere"))
                .post("/apikeys")
                .path("key");

        asking().header("Authorization", "Bearer " + key)
                .header("Origin", "https://evil.example")
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/sessions")
                .then()
                .statusCode(200);
        asking().auth()
                .preemptive()
                .basic(key, "")
                .header("Origin", "https://evil.example")
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/sessions")
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD"})
    void aLinkOfAnotherSiteSendsNoMessageWithACookie(String verb) {
        String id = cookie();
        int before = sessions();

        int status = asking().cookie("ss-id", id)
                .header("Referer", "https://evil.example/page")
                .request(verb, MESSAGE)
                .statusCode();

        assertThat(status).isIn(403, 405);
        assertThat(sessions()).isEqualTo(before);
    }

    private static int sessions() {
        return byBasic().get("/sessions?countPerPage=1").path("totalCount");
    }
}
