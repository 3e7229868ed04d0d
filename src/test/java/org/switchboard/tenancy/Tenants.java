package org.switchboard.tenancy;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.switchboard.directory.Role;
import org.switchboard.support.Server;

/**
 * A server with the demo's two accounts, in one of them a login for every role, and with things of both accounts to ask
 * for.
 */
final class Tenants {
    /** The role of a login that has none. */
    static final String NO_ROLE = "none";

    private static final String PASSWORD = "correct horse battery";
    private static final String ADMIN = Http.basic("admin@switchboard.example", "demo");

    private final Server server;
    private final Tokens tokens;
    private final Map<String, Map<Way, String>> credentials = new HashMap<>();
    private final Map<String, String> keys = new HashMap<>();
    private final Ids ids;

    Tenants(Server server, Tokens tokens) {
        this.server = server;
        this.tokens = tokens;
        makeLogin(NO_ROLE);
        for (Role role : Role.values()) {
            makeLogin(role.name());
        }
        this.ids = new Ids()
                .with("acme", "globex", "accountId", "accountIds")
                .with("northwind-boston", "initech", "customerId", "customerIds", "specificIds", "entryId")
                .with("northwind", "initech", "parentCustomerId")
                .with("support", "ep-gina", "endpointId")
                .with("bob", "gina", "userId", "memberUserIds", "actorId")
                .with("user:bob", "user:gina", "withAddress")
                .with(session("alice@acme.example"), session("gina@globex.example"), "sessionId", "parentSessionId")
                .with(key("alice@acme.example"), key("gina@globex.example"), "apiKeyId");
        keys.forEach((role, id) -> ids.withOwn(role, "apiKeyId", id));
    }

    Ids ids() {
        return ids;
    }

    Server server() {
        return server;
    }

    /** Puts into a request who sends it. */
    HttpRequest.Builder signed(HttpRequest.Builder request, String role, Way way) {
        if (way == Way.NOBODY) {
            return request;
        }
        String credential = credentials.get(role).get(way);
        return request.header(way == Way.COOKIE ? "Cookie" : "Authorization", credential);
    }

    private void makeLogin(String role) {
        String email = "matrix-" + role.toLowerCase(Locale.ROOT) + "@acme.example";
        String roles = role.equals(NO_ROLE) ? "" : '"' + role + '"';
        expectDone(Http.send(Http.json(
                        server.url("/users"),
                        "POST",
                        "{\"emailAddress\":\"" + email + "\",\"displayName\":\"Matrix " + role + "\",\"password\":\""
                                + PASSWORD + "\",\"roles\":[" + roles + "],\"accountIds\":[\"acme\"]}")
                .header("Authorization", ADMIN)
                .build()));
        HttpResponse<String> signedIn = Http.send(Http.json(
                        server.url("/auth/credentials"),
                        "POST",
                        "{\"userName\":\"" + email + "\",\"password\":\"" + PASSWORD + "\"}")
                .build());
        HttpResponse<String> key = newKey(Http.basic(email, PASSWORD));
        keys.put(role, Http.member(key, "id"));
        credentials.put(
                role,
                Map.of(
                        Way.BASIC,
                        Http.basic(email, PASSWORD),
                        Way.COOKIE,
                        Http.cookies(signedIn),
                        Way.API_KEY,
                        "Bearer " + Http.member(key, "key"),
                        Way.TOKEN,
                        "Bearer " + tokens.token(email, Map.of("email", email))));
    }

    private HttpResponse<String> newKey(String authorization) {
        return expectDone(Http.send(Http.json(server.url("/apikeys"), "POST", "{\"name\":\"matrix\"}")
                .header("Authorization", authorization)
                .build()));
    }

    private String key(String email) {
        return Http.member(newKey(Http.basic(email, "demo")), "id");
    }

    private String session(String email) {
        return Http.member(
                expectDone(Http.send(Http.json(server.url("/sessions"), "POST", "{}")
                        .header("Authorization", Http.basic(email, "demo"))
                        .build())),
                "id");
    }

    private static HttpResponse<String> expectDone(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.request() + " failed: " + answer.statusCode() + ' ' + answer.body());
        }
        return answer;
    }
}
