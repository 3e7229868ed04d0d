package org.switchboard.http.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonString;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContextWrapper;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.eclipse.microprofile.auth.LoginConfig;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import org.switchboard.directory.DirectoryCache;
import org.switchboard.request.Caller;
import org.switchboard.security.ContainerSecurity;
import org.switchboard.security.ExternalCallers;

/**
 * Tokens of an OpenID Connect issuer, as MicroProfile JWT has them. The server's own mechanism checks them, by the
 * properties {@code mp.jwt.verify.*}; ours asks it, so that keys, cookies and tokens can be used side by side. What was
 * found right is remembered for a moment, and never beyond its own end. Thread-safe.
 */
@ApplicationScoped
@LoginConfig(authMethod = "MP-JWT")
public class BearerTokens {
    private static final Logger LOG = Logger.getLogger(BearerTokens.class.getName());
    /** Parts in base64url between dots (RFC 7515, section 7.1); the server's parser would pass over what is none. */
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+){2,4}");

    private static final int REMEMBERED = 10_000;

    @Inject
    private ContainerSecurity server;

    @Inject
    @ConfigProperty(name = "mp.jwt.verify.issuer")
    private Optional<String> issuer;

    @Inject
    private ExternalCallers externalCallers;

    @Inject
    private Clock clock;

    private final Cache<String, Verified> recent = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(DirectoryCache.STALENESS)
            .build();

    private volatile @Nullable HttpAuthenticationMechanism mechanism;

    private record Verified(String name, Set<String> groups, Instant end) {}

    /** Whom a token stands for, if an issuer is configured and vouches for it. */
    Optional<Caller> caller(
            String token, HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (issuer.isEmpty() || !FORM.matcher(token).matches()) {
            return Optional.empty();
        }
        Optional<Verified> verified = Optional.ofNullable(recent.getIfPresent(token));
        if (verified.isEmpty()) {
            verified = verified(request, response, context);
            verified.ifPresent(found -> recent.put(token, found));
        }
        return verified.filter(found -> clock.instant().isBefore(found.end()))
                .map(found -> externalCallers.caller(found.name(), found.groups(), Caller.Way.TOKEN));
    }

    private Optional<Verified> verified(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Listening listening = new Listening(context);
        try {
            mechanism().validateRequest(request, response, listening);
            return Optional.ofNullable(listening.token).map(BearerTokens::found);
        } catch (AuthenticationException | RuntimeException e) {
            // Whatever a token holds, it is a token that is refused, not a failure of the server.
            LOG.log(Level.FINE, "A token was refused", e);
            return Optional.empty();
        }
    }

    private static Verified found(JsonWebToken token) {
        @Nullable Set<String> groups = token.getGroups();
        return new Verified(
                name(token), groups == null ? Set.of() : groups, Instant.ofEpochSecond(token.getExpirationTime()));
    }

    /** Made when the first token comes, since without an issuer it cannot be made. */
    private HttpAuthenticationMechanism mechanism() {
        HttpAuthenticationMechanism made = mechanism;
        if (made == null) {
            made = server.tokens();
            mechanism = made;
        }
        return made;
    }

    /** The email address, by which a token finds its login in the directory, unless the issuer has not verified it. */
    private static String name(JsonWebToken token) {
        @Nullable Object email = token.getClaim("email");
        boolean unverified = "false".equals(String.valueOf(token.<@Nullable Object>getClaim("email_verified")));
        return email == null || unverified ? token.getName() : textOf(email);
    }

    private static String textOf(Object claim) {
        return claim instanceof JsonString text ? text.getString() : claim.toString();
    }

    /** Hears whom the server's mechanism would have signed in, and lets nothing else of it through. */
    private static final class Listening extends HttpMessageContextWrapper {
        private @Nullable JsonWebToken token;

        Listening(HttpMessageContext context) {
            super(context);
        }

        @Override
        public AuthenticationStatus notifyContainerAboutLogin(CredentialValidationResult result) {
            if (result.getCallerPrincipal() instanceof JsonWebToken found) {
                token = found;
            }
            return AuthenticationStatus.SUCCESS;
        }

        @Override
        public AuthenticationStatus responseUnauthorized() {
            return AuthenticationStatus.SEND_FAILURE;
        }

        @Override
        public AuthenticationStatus responseNotFound() {
            return AuthenticationStatus.SEND_FAILURE;
        }

        @Override
        public AuthenticationStatus doNothing() {
            return AuthenticationStatus.NOT_DONE;
        }
    }
}
