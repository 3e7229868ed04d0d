package org.switchboard.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieHandler;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.servicestack.client.JsonServiceClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.switchboard.clients.dtos.ApiKeyInfo;
import org.switchboard.clients.dtos.Authenticate;
import org.switchboard.clients.dtos.ChangePassword;
import org.switchboard.clients.dtos.DeleteApiKey;
import org.switchboard.clients.dtos.NewApiKey;
import org.switchboard.clients.dtos.NewUser;
import org.switchboard.clients.dtos.UserAccountInfo;
import org.switchboard.support.Eventually;
import org.switchboard.support.Postgres;
import org.switchboard.support.Server;

/**
 * Two servers on one database: who is signed in on one is signed in on the other, and what ends on one ends on the other,
 * within the time for which a server may trust what it has looked up. An H2 file is of one server, so PostgreSQL only. The tests
 * mostly wait for that time, and each has a user of its own, so they run together, and no other class meanwhile.
 */
@EnabledIfSystemProperty(named = "database", matches = "postgresql")
class SharedSignInsIT {
    /** The five seconds of {@code DirectoryCache.STALENESS}, and one for the request. */
    private static final Duration PATIENCE = Duration.ofSeconds(6);

    private static final String MANAGER = "mary@acme.example";
    private static final String PASSWORD = "correct horse battery";
    private static final String NEW_PASSWORD = "staple of another kind";
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static Server first;
    private static Server second;

    private static CookieHandler jarOfOthers;

    /** What a request says of who sends it. */
    private record Credential(String header, String value) {
        static Credential cookie(String signIn) {
            return new Credential("Cookie", "ss-id=" + signIn);
        }

        static Credential basic(String login, String password) {
            String pair = login + ":" + password;
            return new Credential(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
        }

        static Credential key(String key) {
            return new Credential("Authorization", "Bearer " + key);
        }
    }

    @BeforeAll
    static void startBothServers() {
        Map<String, String> settings =
                new HashMap<>(Postgres.settings(Postgres.running().newDatabase("sharedsignins")));
        settings.put("switchboard.demo", "true");
        Path folder = Path.of("target", "shared-sign-ins-" + System.nanoTime());
        first = Server.start(folder.resolve("first"), settings, Server.HASHING);
        second = Server.start(folder.resolve("second"), settings, Server.HASHING);
    }

    @AfterAll
    static void stopBothServers() {
        first.close();
        second.close();
    }

    /** ServiceStack's client keeps its cookies in the jar of the JVM; here each request says itself which it sends. */
    @BeforeAll
    static void takeAJarThatKeepsNothing() {
        jarOfOthers = CookieHandler.getDefault();
        CookieHandler.setDefault(new CookieManager(null, CookiePolicy.ACCEPT_NONE));
    }

    @AfterAll
    static void putTheJarBack() {
        CookieHandler.setDefault(jarOfOthers);
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void aSignInOnOneServerCountsOnTheOther() throws Exception {
        Credential cookie = signIn(first, newUser());

        assertStatus(second, cookie, 200);
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void aSignOutOnOneServerEndsTheSignInOnTheOther() throws Exception {
        Credential cookie = signIn(first, newUser());
        assertStatus(first, cookie, 200);
        assertStatus(second, cookie, 200);

        signOut(second, cookie);

        assertStatus(second, cookie, 401);
        awaitStatus(first, cookie, 401);
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void anApiKeyOfOneServerCountsOnTheOther() throws Exception {
        Credential key = Credential.key(newKey(first, newUser()).getKey());

        assertStatus(second, key, 200);
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void anApiKeyThatIsRevokedOnOneServerEndsOnTheOther() throws Exception {
        UserAccountInfo user = newUser();
        ApiKeyInfo made = newKey(first, user);
        Credential key = Credential.key(made.getKey());
        assertStatus(first, key, 200);

        as(second, user).delete(new DeleteApiKey().setApiKeyId(made.getId()));

        assertStatus(second, key, 401);
        awaitStatus(first, key, 401);
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void aRoleThatIsTakenOnOneServerIsGoneOnTheOther() throws Exception {
        UserAccountInfo user = newUser();
        Credential cookie = signIn(second, user);
        assertStatus(second, cookie, 200);

        patchAsManager(user, "{\"roles\":[]}");

        assertStatus(first, cookie, 403);
        awaitStatus(second, cookie, 403);
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void aRoleThatIsGivenOnOneServerCountsOnTheOther() throws Exception {
        UserAccountInfo user = newUser();
        Credential cookie = signIn(second, user);
        patchAsManager(user, "{\"roles\":[]}");
        awaitStatus(second, cookie, 403);

        patchAsManager(user, "{\"roles\":[\"User\"]}");

        awaitStatus(second, cookie, 200);
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void aUserWhoIsDeletedOnOneServerIsNobodyOnTheOther() throws Exception {
        UserAccountInfo user = newUser();
        Credential cookie = signIn(second, user);
        Credential key = Credential.key(newKey(second, user).getKey());
        Credential password = Credential.basic(user.getEmailAddress(), PASSWORD);
        for (Credential each : List.of(cookie, key, password)) {
            assertStatus(second, each, 200);
        }

        HttpResponse<String> deleted =
                send(first, Credential.basic(MANAGER, "demo"), "DELETE", "/users/" + user.getId(), "");
        assertThat(deleted.statusCode()).as(deleted.body()).isBetween(200, 204);

        for (Credential each : List.of(cookie, key, password)) {
            assertStatus(first, each, 401);
            awaitStatus(second, each, 401);
        }
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void aUserWhoIsMovedToAnotherAccountOnOneServerIsThereOnTheOther() throws Exception {
        UserAccountInfo user = newUser();
        Credential cookie = signIn(second, user);
        assertThat(accountOfANewSession(second, cookie)).isEqualTo("acme");

        HttpResponse<String> moved = send(
                first,
                Credential.basic("admin@switchboard.example", "demo"),
                "PATCH",
                "/users/" + user.getId(),
                "{\"accountIds\":[\"globex\"]}");
        assertThat(moved.statusCode()).as(moved.body()).isEqualTo(200);

        assertThat(accountOfANewSession(first, cookie)).isEqualTo("globex");
        Eventually.becomes("account of a new session", "globex", PATIENCE, () -> accountOfANewSession(second, cookie));
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void aChangedPasswordSignsOutEverywhere() throws Exception {
        UserAccountInfo user = newUser();
        Credential here = signIn(first, user);
        Credential there = signIn(second, user);
        assertStatus(first, here, 200);
        assertStatus(second, here, 200);
        assertStatus(second, there, 200);

        as(first, user).post(new ChangePassword().setCurrentPassword(PASSWORD).setNewPassword(NEW_PASSWORD));

        assertStatus(first, here, 401);
        assertStatus(first, there, 401);
        awaitStatus(second, there, 401);
        assertStatus(second, here, 401);
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void whoChangesThePasswordByCookieStaysSignedInUnderANewOne() throws Exception {
        UserAccountInfo user = newUser();
        Credential before = signIn(first, user);
        assertStatus(second, before, 200);

        HttpResponse<String> changed = send(
                first,
                before,
                "POST",
                "/users/my/password",
                "{\"currentPassword\":\"" + PASSWORD + "\",\"newPassword\":\"" + NEW_PASSWORD + "\"}");

        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        Credential after = Credential.cookie(cookieOf(changed));
        assertStatus(first, after, 200);
        assertStatus(second, after, 200);
        assertStatus(first, before, 401);
        awaitStatus(second, before, 401);
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void anOldPasswordEndsOnBothServersAndTheNewOneBegins() throws Exception {
        UserAccountInfo user = newUser();
        Credential old = Credential.basic(user.getEmailAddress(), PASSWORD);
        Credential changed = Credential.basic(user.getEmailAddress(), NEW_PASSWORD);
        assertStatus(first, old, 200);
        assertStatus(second, old, 200);

        patchAsManager(user, "{\"password\":\"" + NEW_PASSWORD + "\"}");

        assertStatus(first, old, 401);
        assertStatus(first, changed, 200);
        awaitStatus(second, old, 401);
        assertStatus(second, changed, 200);
    }

    /** Each test has a user of its own, whom it may change. */
    private static UserAccountInfo newUser() {
        return as(first, MANAGER, "demo")
                .post(new NewUser()
                        .setEmailAddress("u" + UUID.randomUUID() + "@acme.example")
                        .setDisplayName("Of two servers")
                        .setRoles(new ArrayList<>(List.of("User")))
                        .setAccountIds(new ArrayList<>(List.of("acme")))
                        .setPassword(PASSWORD));
    }

    /** ServiceStack's client for Java knows no PATCH. */
    private static void patchAsManager(UserAccountInfo user, String body) throws IOException, InterruptedException {
        HttpResponse<String> patched =
                send(first, Credential.basic(MANAGER, "demo"), "PATCH", "/users/" + user.getId(), body);
        assertThat(patched.statusCode()).as(patched.body()).isEqualTo(200);
    }

    private static JsonServiceClient as(Server server, UserAccountInfo user) {
        return as(server, user.getEmailAddress(), PASSWORD);
    }

    private static JsonServiceClient as(Server server, String login, String password) {
        JsonServiceClient client = new JsonServiceClient(server.url("").toString());
        client.setCredentials(login, password);
        client.setAlwaysSendBasicAuthHeaders(true);
        return client;
    }

    private static ApiKeyInfo newKey(Server server, UserAccountInfo user) {
        return as(server, user).post(new NewApiKey().setName("of two servers"));
    }

    private static Credential signIn(Server server, UserAccountInfo user) {
        return Credential.cookie(new JsonServiceClient(server.url("").toString())
                .post(new Authenticate()
                        .setProvider("credentials")
                        .setUserName(user.getEmailAddress())
                        .setPassword(PASSWORD))
                .getSessionId());
    }

    private static void signOut(Server server, Credential cookie) throws IOException, InterruptedException {
        assertThat(send(server, cookie, "POST", "/auth/logout", "{}").statusCode())
                .isEqualTo(200);
    }

    private static String cookieOf(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("ss-id="))
                .map(cookie -> cookie.substring("ss-id=".length(), cookie.indexOf(';')))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no ss-id in " + answer.headers()));
    }

    private static void assertStatus(Server server, Credential credential, int expected)
            throws IOException, InterruptedException {
        assertThat(status(server, credential)).as(answerOf(server)).isEqualTo(expected);
    }

    private static void awaitStatus(Server server, Credential credential, int expected) throws Exception {
        Eventually.becomes(answerOf(server), expected, PATIENCE, () -> status(server, credential));
    }

    private static String answerOf(Server server) {
        return "answer of the " + (server == first ? "first" : "second") + " server to NewSession";
    }

    private static String accountOfANewSession(Server server, Credential credential)
            throws IOException, InterruptedException {
        return send(server, credential, "POST", "/sessions", "{}")
                .body()
                .replaceAll("(?s).*\"accountId\":\"([^\"]*)\".*", "$1");
    }

    /** Of the answer to a request that the role User opens. */
    private static int status(Server server, Credential credential) throws IOException, InterruptedException {
        return send(server, credential, "POST", "/sessions", "{}").statusCode();
    }

    private static HttpResponse<String> send(
            Server server, Credential credential, String method, String path, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.url(path))
                .header(credential.header(), credential.value())
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
