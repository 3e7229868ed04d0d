package org.switchboard.http.security;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.switchboard.http.error.ApiExceptionMapper;
import org.switchboard.http.request.ClientAddress;
import org.switchboard.request.Caller;
import org.switchboard.security.ApiKeyService;
import org.switchboard.security.AuthenticatedPrincipal;
import org.switchboard.security.LoginSessionService;
import org.switchboard.security.PasswordSignIn;

/**
 * Finds out who calls: by HTTP Basic (RFC 7617) in UTF-8, by an API key or a token as Bearer (RFC 6750), or by the cookie
 * of a sign-in; a header goes before a cookie. Whether that is enough is decided per operation. The platform's own Basic
 * mechanism cuts a password at its second colon and fails on a header that is not base64 (docs/adr/0005), hence this one;
 * it goes before the one of MicroProfile JWT, which {@link BearerTokens} asks.
 */
@ApplicationScoped
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
public class SignInMechanism implements HttpAuthenticationMechanism {
    private static final String BASIC = "basic ";
    private static final String BEARER = "bearer ";
    private static final int MAX_HEADER = 8192;

    /** What the audit trail has for the interface of a request whose header is looked at before its interface is known. */
    private static final String DOOR = "header";

    @Inject
    private PasswordSignIn passwordSignIn;

    @Inject
    private ApiKeyService apiKeyService;

    @Inject
    private LoginSessionService loginSessionService;

    @Inject
    private BearerTokens bearerTokens;

    @Inject
    private ClientAddress clientAddress;

    @Inject
    private WarmUpCredentials warmUpCredentials;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        String address = clientAddress.of(request);
        Optional<SignInCookies.Presented> signIn = SignInCookies.of(request);
        SignInAttempt attempt = answered(() -> attempt(request, response, context, address, signIn));
        new RequestAuthentication(address, clientAddress.isSecure(request), signIn, isBasic(request), attempt)
                .keep(request);
        Optional<Caller> caller = attempt.caller();
        if (caller.isPresent()) {
            return context.notifyContainerAboutLogin(AuthenticatedPrincipal.result(caller.get()));
        }
        return context.isProtected() ? challenge(response, context) : context.doNothing();
    }

    /** Nothing of ours is protected by the server, but its metrics are perhaps, at our address and by our users. */
    private static AuthenticationStatus challenge(HttpServletResponse response, HttpMessageContext context) {
        response.setHeader("WWW-Authenticate", "Basic realm=\"Switchboard\"");
        return context.responseUnauthorized();
    }

    /** What is thrown here the server would answer in its own way, with nothing. */
    private static SignInAttempt answered(Supplier<SignInAttempt> attempt) {
        try {
            return attempt.get();
        } catch (RuntimeException e) {
            return new SignInAttempt.Failed(ApiExceptionMapper.fault(e));
        }
    }

    private SignInAttempt attempt(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpMessageContext context,
            String address,
            Optional<SignInCookies.Presented> signIn) {
        @Nullable String header = request.getHeader("Authorization");
        if (header != null && header.length() <= MAX_HEADER) {
            if (isBasic(request)) {
                return basic(header.substring(BASIC.length()), address, request);
            }
            if (header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
                return bearer(header.substring(BEARER.length()).strip(), request, response, context);
            }
        }
        return header == null
                ? signIn.flatMap(presented -> loginSessionService.caller(presented.value(), presented.remembered()))
                        .<SignInAttempt>map(SignInAttempt.Right::new)
                        .orElseGet(SignInAttempt.Anonymous::new)
                : new SignInAttempt.Unreadable();
    }

    private static boolean isBasic(HttpServletRequest request) {
        @Nullable String header = request.getHeader("Authorization");
        return header != null && header.regionMatches(true, 0, BASIC, 0, BASIC.length());
    }

    private SignInAttempt basic(String encoded, String address, HttpServletRequest request) {
        Optional<UsernamePasswordCredential> credential = read(encoded);
        if (credential.isEmpty()) {
            return new SignInAttempt.Unreadable();
        }
        if (credential.get().getPasswordAsString().isEmpty()
                && credential.get().getCaller().startsWith(ApiKeyService.PREFIX)) {
            return right(apiKeyService.caller(credential.get().getCaller()));
        }
        Optional<SignInAttempt> own = warmUpCredentials.attempt(credential.get(), request);
        if (own.isPresent()) {
            return own.get();
        }
        PasswordSignIn.Outcome outcome = passwordSignIn.check(credential.get(), address, DOOR);
        if (outcome instanceof PasswordSignIn.Outcome.Right right) {
            return new SignInAttempt.Right(right.caller());
        }
        return outcome instanceof PasswordSignIn.Outcome.TooMany many
                ? new SignInAttempt.TooMany(many.pause())
                : new SignInAttempt.Wrong();
    }

    private SignInAttempt bearer(
            String token, HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        return right(
                token.startsWith(ApiKeyService.PREFIX)
                        ? apiKeyService.caller(token)
                        : bearerTokens.caller(token, request, response, context));
    }

    private static SignInAttempt right(Optional<Caller> caller) {
        return caller.<SignInAttempt>map(SignInAttempt.Right::new).orElseGet(SignInAttempt.Anonymous::new);
    }

    private static Optional<UsernamePasswordCredential> read(String encoded) {
        try {
            String text = new String(Base64.getDecoder().decode(encoded.strip()), StandardCharsets.UTF_8);
            int colon = text.indexOf(':');
            return colon < 0
                    ? Optional.empty()
                    : Optional.of(new UsernamePasswordCredential(text.substring(0, colon), text.substring(colon + 1)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
