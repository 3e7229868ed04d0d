package org.switchboard.signin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** That passwords, keys and sign-ins stay between the caller and the server: out of addresses, logs and caches. */
class SecretsIT {
    private static final String ALICE = "alice@acme.example";
    private static final String KEY = "{\"name\":\"kept from caches\"}";

    private static RequestSpecification asking() {
        return given().baseUri(SignInServer.running().url("").toString())
                .urlEncodingEnabled(false)
                .accept(ContentType.JSON);
    }

    private static RequestSpecification as(String email) {
        return asking().auth().preemptive().basic(email, "demo");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/auth/credentials?userName=alice&password=SECRET",
                "/auth?provider=credentials&UserName=alice&PASSWORD=SECRET",
                "/auth/credentials?userName=alice&p%61ssword=SECRET",
                "/json/reply/Authenticate?provider=credentials&userName=alice&password=SECRET",
                "/json/reply/Authenticate%5B%5D?password=SECRET",
                "/api/Authenticate?password=SECRET",
                "/users/my/password?currentPassword=demo&newPassword=SECRET",
                "/sessions?password=SECRET",
                "/soap11?password=SECRET"
            })
    void aPasswordInTheAddressIsRefusedAndInNoLog(String address) {
        String secret = "s3cret" + UUID.randomUUID();
        String path = address.replace("SECRET", secret);

        for (String form : List.of("", "rememberMe=true", "userName=alice&password=demo")) {
            Response answer = as(ALICE)
                    .contentType("application/x-www-form-urlencoded")
                    .body(form)
                    .post(path);
            assertThat(answer.statusCode()).isIn(path.startsWith("/soap") ? List.of(400, 500) : List.of(400));
            assertThat(answer.asString()).doesNotContain(secret);
        }
        as(ALICE).contentType(ContentType.JSON).body("{}").post(path);
        asking().get(path);

        assertThat(holding(secret)).isEmpty();
        assertThat(holding("Payara Micro")).as("logs that were looked at").isNotEmpty();
    }

    @Test
    void theRefusalSaysWhereAPasswordBelongs() {
        asking().contentType("application/x-www-form-urlencoded")
                .post("/auth/credentials?userName=alice&password=demo")
                .then()
                .statusCode(400)
                .body("responseStatus.errorCode", equalTo("CredentialsInAddress"))
                .body("responseStatus.message", containsString("body"));
    }

    @Test
    void aSignInByGetStaysRefusedAsTheContractHasIt() {
        asking().get("/auth/credentials?userName=alice&password=demo")
                .then()
                .statusCode(405)
                .body("responseStatus.errorCode", equalTo("NotSupportedException"));
    }

    private static List<Path> holding(String text) {
        try (Stream<Path> files = Files.walk(SignInServer.FOLDER)) {
            return files.filter(file -> file.toString().matches(".*(log|\\.txt).*"))
                    .filter(Files::isRegularFile)
                    .filter(file -> read(file).contains(text))
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/apikeys|" + KEY,
                "/json/reply/NewApiKey|" + KEY,
                "/json/reply/NewApiKey%5B%5D|[" + KEY + "]",
                "/json/reply/Authenticate%5B%5D|[{\"userName\":\"alice\",\"password\":\"demo\"}]",
                "/auth/credentials|{\"userName\":\"alice\",\"password\":\"demo\"}"
            })
    void anAnswerThatHoldsASecretIsNotStored(String path, String body) {
        Response answer = as(ALICE).contentType(ContentType.JSON).body(body).post(path);

        answer.then().statusCode(200);
        assertThat(answer.headers().getValues("Cache-Control")).containsExactly("no-store");
    }

    @Test
    void theSignInThatACookieStandsForIsNotStored() {
        String id = asking().contentType(ContentType.JSON)
                .body(Map.of("userName", ALICE, "password", "demo"))
                .post("/auth/credentials")
                .getCookie("ss-id");

        Response answer = asking().cookie("ss-id", id).get("/auth");

        answer.then().statusCode(200).body("sessionId", equalTo(id));
        assertThat(answer.headers().getValues("Cache-Control")).containsExactly("no-store");
    }

    @Test
    void aKeyThatSoapShowsIsNotStored() {
        Response answer = as(ALICE)
                .contentType("text/xml")
                .body("<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body><NewApiKey"
                        + " xmlns=\"http://schemas.datacontract.org/2004/07/Voice.Api.Users\"><Name>soap</Name>"
                        + "</NewApiKey></s:Body></s:Envelope>")
                .post("/soap11");

        answer.then().statusCode(200).body(containsString("sbk_"));
        assertThat(answer.headers().getValues("Cache-Control")).containsExactly("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/explorer"})
    void whereATrustedProxyEndsTlsAnAddressOfOursSaysSo(String path) {
        String location = asking().redirects()
                .follow(false)
                .header("Host", "voice.example")
                .header("X-Forwarded-Proto", "https")
                .get(path)
                .header("Location");

        assertThat(location).startsWith("https://voice.example/");
    }

    @Test
    void whatWasMadeIsFoundBehindTheProxyThatEndsTls() {
        as("mary@acme.example")
                .header("Host", "voice.example")
                .header("X-Forwarded-Proto", "https")
                .contentType(ContentType.JSON)
                .body("{\"numberToDial\":\"+18144048888\"}")
                .post("/sessions/outgoing")
                .then()
                .statusCode(204)
                .header("Location", startsWith("https://voice.example/sessions/"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST|/customers?accountId=acme|{\"accountId\":\"globex\",\"name\":\"x\"}",
                "POST|/endpoints?accountId=acme|{\"accountId\":\"globex\",\"type\":\"Team\",\"displayName\":\"x\"}",
                "POST|/sessions?accountId=acme|{\"accountId\":\"globex\"}",
                "PATCH|/accounts/acme|{\"accountId\":\"globex\"}",
                "PATCH|/customers/northwind|{\"AccountId\":\"globex\"}",
                "POST|/json/reply/NewSession?accountId=acme|{\"accountId\":\"globex\"}",
                "POST|/json/reply/PatchCustomer|{\"customerId\":\"northwind\",\"accountId\":\"globex\"}",
                "POST|/json/reply/NewSession%5B%5D?accountId=acme|[{\"accountId\":\"globex\"}]"
            })
    void anAccountInTheBodyThatIsNotTheOneActedInIsRefused(String verb, String path, String body) {
        as("admin@switchboard.example")
                .contentType(ContentType.JSON)
                .header("X-HTTP-Method-Override", path.contains("PatchCustomer") ? "PATCH" : verb)
                .body(body)
                .request(path.startsWith("/json") ? "POST" : verb, path)
                .then()
                .statusCode(400)
                .body("responseStatus.errors.fieldName", hasItem("AccountId"));
    }

    @Test
    void anAccountInTheBodyThatIsTheOneActedInIsTaken() {
        as("admin@switchboard.example")
                .contentType(ContentType.JSON)
                .body("{\"accountId\":\"acme\"}")
                .post("/sessions?accountId=acme")
                .then()
                .statusCode(200)
                .header("X-Account", "acme");
    }
}
