package org.switchboard.http.security;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Parameters of an address whose values are nobody's business: servers, proxies and browsers keep addresses. Those that
 * hold a password are refused wherever they come; the values of all are left out before anything of ours, of JAX-RS or of
 * tracing sees the address, so that none of them can write it down.
 */
public final class SecretParameters {
    /** In lower case, as all names here. */
    private static final Set<String> PASSWORDS = Set.of("password", "currentpassword", "newpassword");

    /** What elsewhere stands for a sign-in, a key or a token, and is typed into addresses for that. */
    private static final Set<String> OTHERS = Set.of(
            "apikey",
            "api_key",
            "authorization",
            "token",
            "accesstoken",
            "access_token",
            "bearertoken",
            "refreshtoken",
            "refresh_token",
            "ss-id",
            "ss-pid",
            "ss-tok",
            "ss-reftok");

    private SecretParameters() {}

    /** The parameter of a request's address that holds a password. */
    public static Optional<String> password(ContainerRequestContext request) {
        return request.getUriInfo().getQueryParameters().keySet().stream()
                .filter(name -> PASSWORDS.contains(inLowerCase(name)))
                .findFirst();
    }

    /** A query string as it came, without the values of its secret parameters; the names stay. */
    static String withoutValues(String query) {
        return Arrays.stream(query.split("&", -1))
                .map(SecretParameters::withoutValue)
                .collect(Collectors.joining("&"));
    }

    private static String withoutValue(String parameter) {
        int equals = parameter.indexOf('=');
        if (equals < 0) {
            return parameter;
        }
        String name = inLowerCase(decoded(parameter.substring(0, equals)));
        return PASSWORDS.contains(name) || OTHERS.contains(name) ? parameter.substring(0, equals + 1) : parameter;
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // Names nothing that is read.
            return name;
        }
    }

    private static String inLowerCase(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
