package org.switchboard.bench;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.switchboard.support.Server;
import org.switchboard.tenancy.Http;
import org.switchboard.tenancy.Tokens;

/** The ways in which one user says who it is. */
final class SigningWays {
    private static final String EMAIL = "alice@acme.example";

    private SigningWays() {}

    /** The header of each way, by its name. */
    static Map<String, String> of(Server server, Tokens issuer) {
        String basic = Http.basic(EMAIL, "demo");
        HttpResponse<String> signedIn =
                Http.send(Http.json(server.url("/auth/credentials"), "POST", Posting.SIGN_IN.body())
                        .build());
        HttpResponse<String> key = Http.send(Http.json(server.url("/apikeys"), "POST", "{\"name\":\"bench\"}")
                .header("Authorization", basic)
                .build());
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Basic", "Authorization: " + basic);
        headers.put("cookie", "Cookie: " + Http.cookies(signedIn));
        headers.put("API key", "Authorization: Bearer " + Http.member(key, "key"));
        headers.put("token", "Authorization: Bearer " + issuer.token(EMAIL, Map.of("email", EMAIL)));
        return headers;
    }
}
