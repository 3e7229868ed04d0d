package org.switchboard.door.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.switchboard.access.SignedIn;

/**
 * HTTP Basic (RFC 7617) in UTF-8, on each request. It only finds out who calls; whether that is enough is decided
 * per operation. The platform's own Basic mechanism cuts a password at its second colon and fails on a header that is
 * not base64 (docs/adr/0005), hence this one.
 */
@ApplicationScoped
public class BasicAuthentication implements HttpAuthenticationMechanism {
    private static final String SCHEME = "basic ";
    private static final int MAX_HEADER = 4096;

    @Inject
    private IdentityStoreHandler identityStores;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        @Nullable String header = request.getHeader("Authorization");
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return context.doNothing();
        }
        Optional<UsernamePasswordCredential> credential = read(header.substring(SCHEME.length()));
        if (credential.isEmpty()) {
            new SignInAttempt.Unreadable().keep(request);
            return context.doNothing();
        }
        CredentialValidationResult result = identityStores.validate(credential.get());
        if (result.getStatus() == CredentialValidationResult.Status.VALID
                && result.getCallerPrincipal() instanceof SignedIn signedIn) {
            new SignInAttempt.Right(signedIn.caller()).keep(request);
            return context.notifyContainerAboutLogin(result);
        }
        new SignInAttempt.Wrong().keep(request);
        return context.doNothing();
    }

    private static Optional<UsernamePasswordCredential> read(String encoded) {
        if (encoded.length() > MAX_HEADER) {
            return Optional.empty();
        }
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
