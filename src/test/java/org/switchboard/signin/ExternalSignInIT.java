package org.switchboard.signin;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.switchboard.support.Databases;
import org.switchboard.support.Server;
import org.switchboard.tenancy.Tokens;

/** Callers whom another system vouches for: the server's file realm, and an OpenID Connect issuer. */
class ExternalSignInIT {
    private static final Tokens ISSUER = new Tokens();
    private static final String RITA = "rita@realm.example";

    private static Server server;

    @BeforeAll
    static void start() throws IOException {
        Path folder = Path.of("target", "external-" + System.nanoTime());
        Files.createDirectories(folder);
        Path password = Files.writeString(
                folder.toAbsolutePath().resolve("realm.password"), "AS_ADMIN_USERPASSWORD=realm-secret\n");
        Map<String, String> settings = Databases.settings("external", folder);
        settings.putAll(ISSUER.settings());
        settings.put("switchboard.users.realm", "file");
        settings.put("switchboard.groups", "agents=User+account:acme,bosses=Manager");
        server = Server.startSetUp(
                folder,
                settings,
                "create-file-user --groups agents --passwordfile " + password + " --authrealmname file " + RITA + "\n");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static RequestSpecification asking() {
        return given().baseUri(server.url("").toString()).accept(ContentType.JSON);
    }

    private static ValidatableResponse status(String token) {
        return asking().header("Authorization", "Bearer " + token)
                .get("/auth/status")
                .then()
                .statusCode(200);
    }

    @Test
    void aUserOfTheRealmIsWhatItsGroupsMean() {
        asking().auth()
                .preemptive()
                .basic(RITA, "realm-secret")
                .get("/auth/status")
                .then()
                .body("id", equalTo(RITA))
                .body("roles", contains("User"))
                .body("accountIds", contains("acme"));
    }

    @Test
    void aUserOfTheRealmSignsInByCookieToo() {
        String id = asking().formParam("userName", RITA)
                .formParam("password", "realm-secret")
                .post("/auth/credentials")
                .getCookie("ss-id");

        asking().cookie("ss-id", id)
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/sessions")
                .then()
                .statusCode(200)
                .body("createdBy", equalTo(RITA));
    }

    @Test
    void aWrongPasswordOfTheRealmOpensNothing() {
        asking().auth()
                .preemptive()
                .basic(RITA, "nope")
                .get("/auth/status")
                .then()
                .statusCode(401);
    }

    @Test
    void whatUsersOfTheRealmTryIsInTheAuditTrail() {
        asking().auth()
                .preemptive()
                .basic("lost@realm.example", "nope")
                .get("/auth/status")
                .then()
                .statusCode(401);
        asking().formParam("userName", RITA)
                .formParam("password", "realm-secret")
                .post("/auth/credentials")
                .then()
                .statusCode(200);

        trail("lost@realm.example")
                .body("items[0].action", equalTo("SignInFailed"))
                .body("items[0].door", equalTo("header"));
        trail(RITA).body("items.action", hasItem("SignedIn")).body("items.accountId", hasItem("acme"));
    }

    private static ValidatableResponse trail(String entryId) {
        String token = ISSUER.token("root", Map.of("groups", List.of("SystemAdministrator")));
        return asking().header("Authorization", "Bearer " + token)
                .queryParam("entryId", entryId)
                .get("/audit")
                .then()
                .statusCode(200);
    }

    @Test
    void theDirectorysPasswordsOpenNothingWhereTheRealmHasTheUsers() {
        asking().auth()
                .preemptive()
                .basic("alice@acme.example", "demo")
                .get("/auth/status")
                .then()
                .statusCode(401);
    }

    @Test
    void aTokenIsWhatItsGroupsMean() {
        status(ISSUER.token("somebody", Map.of("groups", List.of("agents", "bosses", "nonsense"))))
                .body("id", equalTo("somebody"))
                .body("roles", contains("Manager", "User"))
                .body("accountIds", contains("acme"));
    }

    @Test
    void aTokenWithTheEmailAddressOfALoginIsThatLogin() {
        status(ISSUER.token("u-1", Map.of("email", "gina@globex.example", "groups", List.of("SystemAdministrator"))))
                .body("id", equalTo("gina"))
                .body("roles", contains("User"))
                .body("accountIds", contains("globex"));
    }

    @Test
    void anEmailAddressThatTheIssuerHasNotVerifiedCountsForNothing() {
        status(ISSUER.token("u-1", Map.of("email", "gina@globex.example", "email_verified", false)))
                .body("id", equalTo("u-1"))
                .body("roles.size()", equalTo(0));
    }

    @Test
    void aTokenThatHasEndedOpensNothing() {
        expectNobody(ISSUER.token("late", Map.of("exp", Instant.now().getEpochSecond() - 120)));
    }

    @Test
    void aTokenOfAnotherIssuerOpensNothing() {
        expectNobody(ISSUER.token("stranger", Map.of("iss", "https://evil.example")));
        expectNobody(new Tokens().token("stranger", Map.of()));
    }

    @Test
    void aTokenWithoutASignatureOpensNothing() {
        String signed = ISSUER.token("somebody", Map.of("groups", List.of("User")));
        String bare = ISSUER.signed(Map.of("alg", "none", "typ", "JWT"), claims());

        expectNobody(bare.substring(0, bare.lastIndexOf('.') + 1));
        expectNobody(signed.substring(0, signed.lastIndexOf('.') + 1));
        expectNobody(signed.substring(0, signed.length() - 6) + "AAAAAA");
    }

    private static Map<String, Object> claims() {
        Map<String, Object> claims = new HashMap<>();
        claims.put("iss", Tokens.ISSUER);
        claims.put("sub", "somebody");
        claims.put("upn", "somebody");
        claims.put("exp", Instant.now().getEpochSecond() + 600);
        claims.put("iat", Instant.now().getEpochSecond());
        claims.put("groups", List.of("SystemAdministrator"));
        return claims;
    }

    private static void expectNobody(String token) {
        status(token).body("isAuthenticated", equalTo(false));
        asking().header("Authorization", "Bearer " + token)
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/sessions")
                .then()
                .statusCode(401);
    }
}
