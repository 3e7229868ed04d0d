package org.switchboard.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.xml.ws.BindingProvider;
import java.io.IOException;
import java.net.CookieHandler;
import java.net.CookieManager;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import net.servicestack.client.JsonServiceClient;
import net.servicestack.client.WebServiceException;
import net.servicestack.schemas.types.ErrorResponseFault;
import net.servicestack.schemas.types.ISyncReply;
import net.servicestack.schemas.types.ObjectFactory;
import net.servicestack.schemas.types.SyncReply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.switchboard.clients.dtos.Authenticate;
import org.switchboard.clients.dtos.AuthenticateResponse;
import org.switchboard.clients.dtos.GetAuthStatus;
import org.switchboard.clients.dtos.NewSession;
import org.switchboard.clients.dtos.SessionMemberInfo;
import org.switchboard.clients.dtos.UserInfo;
import org.switchboard.support.Postgres;
import org.switchboard.support.Server;

/**
 * Clients that sign in and keep the cookies, unmodified: ServiceStack's for Java, and one that Apache CXF generated. They
 * are signed in until they sign out, whatever becomes of the server meanwhile.
 */
class SignedInClientsIT {
    private static final String ALICE = "alice@acme.example";
    private static final String BOB = "bob@acme.example";
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Path FOLDER = Path.of("target", "signed-in-" + System.nanoTime());
    private static final Map<String, String> SETTINGS = new HashMap<>();
    private static Server server;

    private CookieHandler jarOfOthers;

    /** The ports of the WSDL. */
    private enum Port {
        SOAP11("/soap11") {
            @Override
            ISyncReply of(SyncReply service) {
                return service.getBasicHttpBindingISyncReply();
            }
        },
        SOAP12("/soap12") {
            @Override
            ISyncReply of(SyncReply service) {
                return service.getWSHttpBindingISyncReply();
            }
        };

        private final String path;

        Port(String path) {
            this.path = path;
        }

        abstract ISyncReply of(SyncReply service);
    }

    @BeforeAll
    static void startTheServer() {
        SETTINGS.putAll(
                System.getProperty("database", "h2").equals("postgresql")
                        ? Postgres.settings(Postgres.running().newDatabase("signedin"))
                        : Map.of(
                                "switchboard.db.url",
                                "jdbc:h2:file:" + FOLDER.toAbsolutePath().resolve("data/switchboard")));
        SETTINGS.put("switchboard.demo", "true");
        server = Server.start(FOLDER, SETTINGS);
    }

    @AfterAll
    static void stopTheServer() {
        server.close();
    }

    private static void restartTheServer() {
        server.close();
        server = Server.start(FOLDER, SETTINGS);
    }

    /** ServiceStack's client keeps its cookies in the jar of the JVM, where those of other tests may be. */
    @BeforeEach
    void takeAnEmptyJar() {
        jarOfOthers = CookieHandler.getDefault();
        CookieHandler.setDefault(new CookieManager());
    }

    @AfterEach
    void putTheJarBack() {
        CookieHandler.setDefault(jarOfOthers);
    }

    @ParameterizedTest(name = "remembered: {0}")
    @ValueSource(booleans = {false, true})
    void aClientStaysSignedInWhenTheServerIsRestarted(boolean remembered) {
        AuthenticateResponse signedIn = signIn(ALICE, remembered);
        assertThat(signedIn.getUserName()).isEqualTo(ALICE);
        assertThat(creatorOfNewSession()).isEqualTo(ALICE);

        restartTheServer();

        assertThat(creatorOfNewSession()).isEqualTo(ALICE);
        UserInfo status = client().get(new GetAuthStatus());
        assertThat(status.getIsAuthenticated()).isTrue();
        assertThat(status.getEmailAddress()).isEqualTo(ALICE);
    }

    @ParameterizedTest(name = "remembered: {0}")
    @ValueSource(booleans = {false, true})
    void aClientThatSignedOutGets401(boolean remembered) {
        signIn(ALICE, remembered);
        assertThat(creatorOfNewSession()).isEqualTo(ALICE);

        signOut();

        assertThat(statusOfRefusal()).isEqualTo(401);
        assertThat(client().get(new GetAuthStatus()).getIsAuthenticated()).isNotEqualTo(true);
    }

    @ParameterizedTest(name = "remembered: {0}")
    @ValueSource(booleans = {false, true})
    void aCookieThatWasKeptOpensNothingAfterTheSignOut(boolean remembered) throws Exception {
        String value = signIn(ALICE, remembered).getSessionId();
        String cookie = remembered ? "ss-pid=" + value + "; ss-opt=perm" : "ss-id=" + value;
        assertStatusWithCookie(cookie, 200);

        signOut();

        assertStatusWithCookie(cookie, 401);
    }

    @Test
    void theSignOutOutlivesARestartAsWell() throws Exception {
        String cookie = "ss-id=" + signIn(ALICE, false).getSessionId();
        assertStatusWithCookie(cookie, 200);
        signOut();

        restartTheServer();

        assertStatusWithCookie(cookie, 401);
        assertThat(statusOfRefusal()).isEqualTo(401);
    }

    @Test
    void aClientSignsInAgainAsSomebodyElse() {
        signIn(ALICE, true);
        signOut();

        signIn(BOB, false);

        assertThat(creatorOfNewSession()).isEqualTo(BOB);
    }

    @Test
    void aWrongPasswordLeavesNobodySignedIn() {
        WebServiceException refused = catchThrowableOfType(
                WebServiceException.class,
                () -> client().post(new Authenticate()
                        .setProvider("credentials")
                        .setUserName(BOB)
                        .setPassword("wrong")));

        assertThat(refused.getStatusCode()).isEqualTo(401);
        assertThat(refused.getErrorMessage()).isEqualTo("Invalid Username or Password");
        assertThat(statusOfRefusal()).isEqualTo(401);
    }

    @ParameterizedTest
    @EnumSource
    void aSoapClientIsSignedInUntilItSignsOut(Port port) throws Exception {
        ISyncReply client = soapClient(port);
        String value = authenticate(client, "credentials").getSessionId().getValue();

        assertThat(creatorOfNewSession(client)).isEqualTo(ALICE);
        assertThat(emailOfStatus(client)).isEqualTo(ALICE);

        authenticate(client, "logout");

        assertThatThrownBy(() -> creatorOfNewSession(client)).hasStackTraceContaining("401");
        assertStatusWithCookie("ss-id=" + value, 401);
    }

    @ParameterizedTest
    @EnumSource
    void aSoapClientThatKeepsNoCookiesIsNotSignedIn(Port port) throws Exception {
        ISyncReply client = soapClient(port);
        ((BindingProvider) client).getRequestContext().put(BindingProvider.SESSION_MAINTAIN_PROPERTY, false);
        authenticate(client, "credentials");

        assertThatThrownBy(() -> creatorOfNewSession(client)).hasStackTraceContaining("401");
    }

    /** A new one for each request: its address changes with each restart, its cookies are in the jar. */
    private static JsonServiceClient client() {
        return new JsonServiceClient(server.url("").toString());
    }

    private static AuthenticateResponse signIn(String login, boolean remembered) {
        return client().post(new Authenticate()
                .setProvider("credentials")
                .setUserName(login)
                .setPassword("demo")
                .setRememberMe(remembered));
    }

    private static void signOut() {
        client().post(new Authenticate().setProvider("logout"));
    }

    private static String creatorOfNewSession() {
        return client().post(new NewSession()).getMembers().stream()
                .filter(SessionMemberInfo::getIsOriginalMember)
                .map(SessionMemberInfo::getIdentity)
                .findFirst()
                .orElseThrow();
    }

    private static int statusOfRefusal() {
        return catchThrowableOfType(WebServiceException.class, () -> client().post(new NewSession()))
                .getStatusCode();
    }

    private static void assertStatusWithCookie(String cookie, int expected) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.url("/sessions"))
                .header("Cookie", cookie)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();
        HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode())
                .as("NewSession with the cookie alone: %s", answer.body())
                .isEqualTo(expected);
    }

    private static ISyncReply soapClient(Port port) {
        ISyncReply client = port.of(new SyncReply());
        Map<String, Object> context = ((BindingProvider) client).getRequestContext();
        context.put(
                BindingProvider.ENDPOINT_ADDRESS_PROPERTY, server.url(port.path).toString());
        context.put(BindingProvider.SESSION_MAINTAIN_PROPERTY, true);
        return client;
    }

    private static net.servicestack.schemas.types.AuthenticateResponse authenticate(ISyncReply client, String provider)
            throws ErrorResponseFault {
        ObjectFactory types = new ObjectFactory();
        net.servicestack.schemas.types.Authenticate asked = types.createAuthenticate();
        asked.setProvider(types.createAuthenticateProvider(provider));
        if (!provider.equals("logout")) {
            asked.setUserName(types.createAuthenticateUserName(ALICE));
            asked.setPassword(types.createAuthenticatePassword("demo"));
        }
        return client.authenticate(asked);
    }

    private static String creatorOfNewSession(ISyncReply client) throws ErrorResponseFault {
        return client.newSession(new org.datacontract.schemas._2004._07.voice_api.NewSession())
                .getMembers()
                .getValue()
                .getSessionMemberInfo()
                .get(0)
                .getIdentity()
                .getValue();
    }

    private static String emailOfStatus(ISyncReply client) throws ErrorResponseFault {
        return client.getAuthStatus(new org.datacontract.schemas._2004._07.voice_api.GetAuthStatus())
                .getEmailAddress()
                .getValue();
    }
}
