package org.switchboard.tenancy;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.switchboard.request.Role;
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

    private static final String ALICE = "alice@acme.example";
    private static final String BOB = "bob@acme.example";
    private static final String GINA = "gina@globex.example";

    /** What the sessions were dialed for that are there to be found; the cases make more, without it. */
    static final String TO = "to be found by the matrix";

    private static final String CALL = "{\"destination\":\"" + TO + "\"}";

    private final Server server;
    private final Tokens tokens;
    private final Map<String, Map<Identification, String>> credentials = new HashMap<>();
    private final Map<String, String> keys = new HashMap<>();
    private final Ids ids;

    Tenants(Server server, Tokens tokens) {
        this.server = server;
        this.tokens = tokens;
        makeLogin(NO_ROLE);
        for (Role role : Role.values()) {
            makeLogin(role.name());
        }
        String ownCall = session(ALICE, CALL);
        String foreignCall = session(GINA, CALL);
        this.ids = new Ids()
                .with("acme", "globex", "accountId", "accountIds")
                .with("northwind-boston", "initech", "customerId", "customerIds", "specificIds", "entryId")
                .with("northwind", "initech", "parentCustomerId", "parentCustomerIds")
                .with("support", "ep-gina", "endpointId", "ringQueueId")
                .with("ep-alice", "ep-gina", "endpointIds")
                .with("ph-acme-main", "ph-globex-main", "SendMessage.endpointId")
                .with("bob", "gina", "userId", "memberUserIds", "actorId", "queueMemberId")
                .with("user:bob", "user:gina", "withAddress")
                .withMissing(BOB, GINA, "nobody@acme.example", "memberId", "memberEmailAddresses")
                .withMissing("chen@acme.example", GINA, "nobody@acme.example", "memberToAdd")
                .withMissing("chen@acme.example", GINA, "nobody@acme.example", "AddConferenceMember.destination")
                .withMissing(
                        "+18144043093", "+442071838750", "+442071838751", "callerId", "fromNumber", "fromPhoneNumber")
                .with(ownCall, foreignCall, "sessionId", "afterSessionId")
                .with(ownCall, foreignCall, "ListSessions.specificIds", "ExportSessions.specificIds")
                .with(child(ALICE, ownCall), child(GINA, foreignCall), "GetSession.sessionId")
                .with(ownCall, foreignCall, "parentSessionId")
                .with(key(ALICE), key(GINA), "apiKeyId");
        String ownChat = chat(ALICE, "{\"withAddress\":\"user:bob\"}", "Acme talks");
        String foreignChat = chat(GINA, "{\"withAddress\":\"user:gina\"}", "Globex talks");
        for (String operation : List.of("SendMessage", "GetChatTranscript", "InviteChatMember", "DeleteChatMember")) {
            ids.with(ownChat, foreignChat, operation + ".sessionId");
        }
        keys.forEach((role, id) -> ids.withOwn(role, "apiKeyId", id));
    }

    Ids ids() {
        return ids;
    }

    Server server() {
        return server;
    }

    /** Puts into a request who sends it. */
    HttpRequest.Builder signed(HttpRequest.Builder request, String role, Identification identification) {
        if (identification == Identification.NOBODY) {
            return request;
        }
        String credential = credentials.get(role).get(identification);
        return request.header(identification == Identification.COOKIE ? "Cookie" : "Authorization", credential);
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
                        Identification.BASIC,
                        Http.basic(email, PASSWORD),
                        Identification.COOKIE,
                        Http.cookies(signedIn),
                        Identification.API_KEY,
                        "Bearer " + Http.member(key, "key"),
                        Identification.TOKEN,
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

    private String session(String email, String body) {
        return Http.member(post(email, "/sessions", body), "id");
    }

    private String child(String email, String parent) {
        return session(email, "{\"destination\":\"" + TO + "\",\"parentSessionId\":\"" + parent + "\"}");
    }

    private String chat(String email, String body, String message) {
        String id = session(email, body);
        post(email, "/sessions/" + id + "/messages", "{\"body\":\"" + message + "\"}");
        return id;
    }

    private HttpResponse<String> post(String email, String path, String body) {
        return expectDone(Http.send(Http.json(server.url(path), "POST", body)
                .header("Authorization", Http.basic(email, "demo"))
                .build()));
    }

    private static HttpResponse<String> expectDone(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.request() + " failed: " + answer.statusCode() + ' ' + answer.body());
        }
        return answer;
    }
}
