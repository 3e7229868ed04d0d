package org.switchboard.door.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.switchboard.access.Caller;
import org.switchboard.directory.Role;
import org.switchboard.platform.AccountScope;

/** What this server sends to itself is let in by a password of the moment, for dry runs only. */
class OwnRequestsTest {
    private static final String DRY = OwnRequests.QUERY;
    private static final Caller SELF = new Caller(
            "self", "self", "self", Set.of(Role.User), AccountScope.only("acme"), Caller.Way.BASIC, Optional.empty());

    private final OwnRequests ownRequests = new OwnRequests();
    private final UsernamePasswordCredential right = credential(ownRequests.open(SELF));

    private static UsernamePasswordCredential credential(String header) {
        byte[] decoded = Base64.getDecoder().decode(header.substring("Basic ".length()));
        String[] parts = new String(decoded, StandardCharsets.UTF_8).split(":", 2);
        return new UsernamePasswordCredential(parts[0], parts[1]);
    }

    private static HttpServletRequest request(String query) {
        Map<Object, Object> attributes = new HashMap<>();
        return (HttpServletRequest) Proxy.newProxyInstance(
                OwnRequestsTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getQueryString" -> query;
                    case "setAttribute" -> attributes.put(arguments[0], arguments[1]);
                    case "getAttribute" -> attributes.get(arguments[0]);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    @Test
    void aDryRunWithThePasswordIsTheServersOwn() {
        HttpServletRequest request = request(DRY);

        assertThat(ownRequests.caller(right, request)).contains(SELF);
        assertThat(OwnRequests.isOwn(request))
                .as("whether it is told from others")
                .isTrue();
    }

    @Test
    void whatIsNotADryRunIsNot() {
        for (String query : new String[] {null, "", "dryRun=false", "dryRun=true&dryRun=false", "dryRun=true&a=b"}) {
            HttpServletRequest request = request(query);

            assertThat(ownRequests.caller(right, request)).as("query " + query).isEmpty();
            assertThat(OwnRequests.isOwn(request)).as("query " + query).isFalse();
        }
    }

    @Test
    void anotherPasswordOrNameIsNot() {
        String password = right.getPasswordAsString();

        assertThat(ownRequests.caller(new UsernamePasswordCredential("self", ""), request(DRY)))
                .isEmpty();
        assertThat(ownRequests.caller(new UsernamePasswordCredential("self", password + "A"), request(DRY)))
                .isEmpty();
        assertThat(ownRequests.caller(new UsernamePasswordCredential("alice", password), request(DRY)))
                .isEmpty();
    }

    @Test
    void nothingIsOnceItIsOver() {
        ownRequests.close();

        assertThat(ownRequests.caller(right, request(DRY))).isEmpty();
    }

    @Test
    void eachServerHasAPasswordOfItsOwn() {
        assertThat(credential(new OwnRequests().open(SELF)).getPasswordAsString())
                .isNotEqualTo(right.getPasswordAsString())
                .hasSizeGreaterThanOrEqualTo(43);
    }
}
