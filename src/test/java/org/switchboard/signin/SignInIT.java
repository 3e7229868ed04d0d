package org.switchboard.signin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.switchboard.support.Server;

/** Signing in by credentials and cookies, and with API keys, over HTTP (wire contract, section 7). */
class SignInIT {
    private static final String MARY = "mary@acme.example";
    private static final String ALICE = "alice@acme.example";
    private static final AtomicInteger ADDRESS = new AtomicInteger();

    private static final Server SERVER = SignInServer.running();

    private static RequestSpecification asking() {
        return given().baseUri(SERVER.url("").toString()).accept(ContentType.JSON);
    }

    private static RequestSpecification as(String email) {
        return asking().auth().preemptive().basic(email, "demo");
    }

    private static Response signIn(String user, String password, boolean remember) {
        return asking().contentType(ContentType.JSON)
                .body(Map.of("userName", user, "password", password, "rememberMe", remember))
                .post("/auth/credentials");
    }

    private static void expectSignedIn(RequestSpecification request, String id) {
        request.get("/auth/status")
                .then()
                .statusCode(200)
                .body("isAuthenticated", equalTo(true))
                .body("id", equalTo(id));
    }

    private static void expectNobody(RequestSpecification request) {
        request.get("/auth/status").then().statusCode(200).body("isAuthenticated", equalTo(false));
        request.get("/auth").then().statusCode(401);
    }

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
    void everyCookieIsHttpOnlyAndLaxAndNotSecureWithoutTls() {
        assertThat(signIn(MARY, "demo", false).headers().getValues("Set-Cookie"))
                .hasSize(4)
                .allSatisfy(cookie -> assertThat(cookie)
                        .contains(";path=/")
                        .contains(";SameSite=Lax;HttpOnly")
                        .doesNotContain("Secure"))
                .anySatisfy(
                        cookie -> assertThat(cookie).matches("ss-id=[A-Za-z0-9_-]{20};path=/;SameSite=Lax;HttpOnly"))
                .anySatisfy(cookie -> assertThat(cookie).startsWith("ss-pid="))
                .anySatisfy(cookie -> assertThat(cookie).startsWith("ss-opt=temp"))
                .anySatisfy(cookie -> assertThat(cookie).startsWith("X-UAId=mary"));
    }

    @Test
    void cookiesAreSecureWhereATrustedProxyEndsTls() {
        Response answer = asking().header("X-Forwarded-Proto", "https")
                .contentType(ContentType.JSON)
                .body(Map.of("userName", MARY, "password", "demo"))
                .post("/auth/credentials");

        assertThat(answer.headers().getValues("Set-Cookie"))
                .allSatisfy(cookie -> assertThat(cookie).contains(";Secure"));
    }

    /** As recorded in auth-cookies-apikey.txt. */
    @ParameterizedTest
    @CsvSource({
        "false, ss-id, temp, true",
        "false, ss-id, '', true",
        "false, ss-pid, temp, false",
        "true, ss-pid, perm, true",
        "true, ss-id, perm, false",
        "true, ss-pid, '', false"
    })
    void onlyTheCookieThatTheOptionNamesCounts(boolean remember, String cookie, String option, boolean counts) {
        Response signedIn = signIn(MARY, "demo", remember);
        RequestSpecification request = asking().cookie(cookie, signedIn.getCookie(cookie));
        if (!option.isEmpty()) {
            request.cookie("ss-opt", option);
        }

        if (counts) {
            expectSignedIn(request, "mary");
        } else {
            expectNobody(request);
        }
    }

    @Test
    void theSessionIdOfTheAnswerIsTheCookieThatCounts() {
        Response temporary = signIn(MARY, "demo", false);
        Response permanent = signIn(MARY, "demo", true);

        assertThat(temporary.path("sessionId").toString()).isEqualTo(temporary.getCookie("ss-id"));
        assertThat(permanent.path("sessionId").toString()).isEqualTo(permanent.getCookie("ss-pid"));
    }

    @Test
    void headersDoInPlaceOfCookies() {
        String id = signIn(MARY, "demo", false).getCookie("ss-id");
        String permanent = signIn(MARY, "demo", true).getCookie("ss-pid");

        expectSignedIn(asking().header("X-ss-id", id), "mary");
        expectSignedIn(asking().header("X-ss-pid", permanent).header("X-ss-opt", "perm"), "mary");
    }

    @Test
    void theAddressDoesNotSignIn() {
        expectNobody(asking().queryParam("ss-id", signIn(MARY, "demo", false).getCookie("ss-id")));
    }

    @Test
    void aValueThatTheCallerBroughtIsNeverTheOneThatCountsAfterwards() {
        Response answer = asking().cookie("ss-id", "AAAAAAAAAAAAAAAAAAAA")
                .contentType(ContentType.JSON)
                .body(Map.of("userName", MARY, "password", "demo"))
                .post("/auth/credentials");

        assertThat(answer.getCookie("ss-id")).isNotEqualTo("AAAAAAAAAAAAAAAAAAAA");
        expectNobody(asking().cookie("ss-id", "AAAAAAAAAAAAAAAAAAAA"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    void aSignOutIsFinalAndExpiresTheCookies(String verb) {
        String id = signIn(MARY, "demo", false).getCookie("ss-id");

        Response answer = asking().cookie("ss-id", id).request(verb, "/auth/logout");

        answer.then().statusCode(200).body("$", not(containsString("userId")));
        assertThat(answer.headers().getValues("Set-Cookie"))
                .hasSize(4)
                .allSatisfy(cookie -> assertThat(cookie).contains("expires=Thu, 01 Jan 1970"));
        expectNobody(asking().cookie("ss-id", id));
    }

    @Test
    void whoIsNotSignedInMaySignOut() {
        asking().get("/auth/logout").then().statusCode(200);
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

    @Test
    void anAnswerToWhoeverIsSignedInByCookieIsNotForSharedCaches() {
        String id = signIn(MARY, "demo", false).getCookie("ss-id");

        asking().cookie("ss-id", id).get("/customers").then().header("Cache-Control", "private");
    }

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
            request.header("Origin", origin.equals("OWN") ? SERVER.url("").toString() : origin);
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

    @Test
    void tooManyFailuresFromOneAddressLockNobodyOutElsewhere() {
        String attacker = newAddress();
        for (int i = 0; i < 10; i++) {
            from(attacker, "chen@acme.example", "nope").then().statusCode(401);
        }

        from(attacker, "chen@acme.example", "nope").then().statusCode(429).header("Retry-After", notNullValue());
        from(attacker, "chen@acme.example", "demo").then().statusCode(429);
        from(newAddress(), "chen@acme.example", "demo").then().statusCode(200);
    }

    private static String newAddress() {
        return "198.51.100." + ADDRESS.incrementAndGet();
    }

    private static Response from(String address, String user, String password) {
        return asking().header("X-Forwarded-For", address)
                .contentType(ContentType.JSON)
                .body(Map.of("userName", user, "password", password))
                .post("/auth/credentials");
    }

    @Test
    void anApiKeyStandsForItsUserAsBearerAndAsBasic() {
        String key = newKey(MARY, Map.of("name", "whole"));

        expectSignedIn(asking().header("Authorization", "Bearer " + key), "mary");
        expectSignedIn(asking().auth().preemptive().basic(key, ""), "mary");
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

    @Test
    void whoHoldsACookieCannotTryOutThePassword() {
        String id = signIn("bob@acme.example", "demo", false).getCookie("ss-id");
        String address = newAddress();
        for (int i = 0; i < 10; i++) {
            changing(id, address).then().statusCode(403);
        }

        changing(id, address).then().statusCode(429);
    }

    private static Response changing(String id, String address) {
        return asking().cookie("ss-id", id)
                .header("X-Forwarded-For", address)
                .contentType(ContentType.JSON)
                .body(Map.of("currentPassword", "is it this one", "newPassword", "or another one 1"))
                .post("/users/my/password");
    }

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
