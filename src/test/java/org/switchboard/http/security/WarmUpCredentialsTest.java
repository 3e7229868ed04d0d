package org.switchboard.http.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.switchboard.persistence.AccountScope;
import org.switchboard.request.Caller;
import org.switchboard.request.Role;

/** What this server sends to itself is let in by a password of the moment, for dry runs of new sessions only. */
class WarmUpCredentialsTest {
    private static final String DRY = WarmUpCredentials.QUERY;
    private static final Caller SELF = new Caller(
            "self", "self", "self", Set.of(Role.User), AccountScope.only("acme"), Caller.Way.BASIC, Optional.empty());

    private final WarmUpCredentials warmUpCredentials = new WarmUpCredentials();
    private final UsernamePasswordCredential right = credential(warmUpCredentials.open(SELF));

    private static UsernamePasswordCredential credential(String header) {
        byte[] decoded = Base64.getDecoder().decode(header.substring("Basic ".length()));
        String[] parts = new String(decoded, StandardCharsets.UTF_8).split(":", 2);
        return new UsernamePasswordCredential(parts[0], parts[1]);
    }

    /** What tells a request from others. */
    private record Sent(String method, String uri, String query, String override) {
        static final Sent DRY_RUN = new Sent("POST", "/voice" + WarmUpCredentials.PATH, WarmUpCredentials.QUERY, null);

        HttpServletRequest request() {
            Map<Object, Object> attributes = new HashMap<>();
            return (HttpServletRequest) Proxy.newProxyInstance(
                    WarmUpCredentialsTest.class.getClassLoader(),
                    new Class<?>[] {HttpServletRequest.class},
                    (proxy, called, arguments) -> switch (called.getName()) {
                        case "getMethod" -> method;
                        case "getContextPath" -> "/voice";
                        case "getRequestURI" -> uri;
                        case "getQueryString" -> query;
                        case "getHeader" -> arguments[0].equals("X-HTTP-Method-Override") ? override : null;
                        case "setAttribute" -> attributes.put(arguments[0], arguments[1]);
                        case "getAttribute" -> attributes.get(arguments[0]);
                        default -> throw new UnsupportedOperationException(called.getName());
                    });
        }
    }

    @Test
    void aDryRunWithThePasswordIsTheServersOwn() {
        HttpServletRequest request = Sent.DRY_RUN.request();

        assertThat(warmUpCredentials.attempt(right, request)).contains(new SignInAttempt.Right(SELF));
        assertThat(WarmUpCredentials.isOwn(request))
                .as("whether it is told from others")
                .isTrue();
    }

    @Test
    void thePasswordOpensNothingElse() {
        String uri = Sent.DRY_RUN.uri();
        for (Sent other : List.of(
                new Sent("POST", uri, null, null),
                new Sent("POST", uri, "dryRun=false", null),
                new Sent("POST", uri, "dryRun=true&dryRun=false", null),
                new Sent("POST", uri, "dryRun=true&X-HTTP-Method-Override=GET", null),
                new Sent("POST", uri, DRY, "GET"),
                new Sent("GET", uri, DRY, null),
                new Sent("POST", uri + "/export", DRY, null),
                new Sent("POST", "/voice/json/reply/NewSession", DRY, null),
                new Sent("POST", "/voice//sessions", DRY, null))) {
            assertThat(warmUpCredentials.attempt(right, other.request()))
                    .as(other.toString())
                    .contains(new SignInAttempt.Anonymous());
        }
    }

    @Test
    void anotherPasswordOrNameIsSomebodyElses() {
        String password = right.getPasswordAsString();
        HttpServletRequest request = Sent.DRY_RUN.request();

        assertThat(warmUpCredentials.attempt(new UsernamePasswordCredential("self", ""), request))
                .isEmpty();
        assertThat(warmUpCredentials.attempt(new UsernamePasswordCredential("self", password + "A"), request))
                .isEmpty();
        assertThat(warmUpCredentials.attempt(new UsernamePasswordCredential("alice", password), request))
                .isEmpty();
        assertThat(WarmUpCredentials.isOwn(request))
                .as("whether it is told from others")
                .isFalse();
    }

    @Test
    void whatComesWhenItIsOverIsLetInNoMoreAndIsNotATriedPassword() {
        warmUpCredentials.close();

        assertThat(warmUpCredentials.attempt(right, Sent.DRY_RUN.request())).contains(new SignInAttempt.Anonymous());
    }

    @Test
    void eachServerHasAPasswordOfItsOwn() {
        assertThat(credential(new WarmUpCredentials().open(SELF)).getPasswordAsString())
                .isNotEqualTo(right.getPasswordAsString())
                .hasSizeGreaterThanOrEqualTo(43);
    }
}
