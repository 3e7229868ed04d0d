package org.switchboard.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.switchboard.signin.SignInRequests.MARY;
import static org.switchboard.signin.SignInRequests.asking;
import static org.switchboard.signin.SignInRequests.expectNobody;
import static org.switchboard.signin.SignInRequests.expectSignedIn;
import static org.switchboard.signin.SignInRequests.signIn;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The cookies of a sign-in: which count, what they look like, and how a sign-out ends them (wire contract, section 7). */
class SignInCookiesIT {
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
    void anAnswerToWhoeverIsSignedInByCookieIsNotForSharedCaches() {
        String id = signIn(MARY, "demo", false).getCookie("ss-id");

        asking().cookie("ss-id", id).get("/customers").then().header("Cache-Control", "private");
    }
}
