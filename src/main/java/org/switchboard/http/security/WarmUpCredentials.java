package org.switchboard.http.security;

import jakarta.inject.Singleton;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.HttpMethod;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.switchboard.http.request.RequestNormalizationFilter;
import org.switchboard.request.Caller;

/**
 * Tells the requests that this server sends to itself, and who is said to send them. They are known by a password that is
 * made anew in each process, that counts only until it is taken back, and that opens one thing: to create a session as a
 * dry run. Whoever got hold of it could neither read nor store anything. Thread-safe.
 */
@Singleton
public class WarmUpCredentials {
    /** Where such a request goes, by {@code POST}. */
    public static final String PATH = "/sessions";

    /** What it asks for beside its path, and nothing else. */
    public static final String QUERY = "dryRun=true";

    private static final String ATTRIBUTE = WarmUpCredentials.class.getName();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private volatile @Nullable Pass pass;
    private volatile boolean open;

    private record Pass(Caller caller, byte[] password) {
        boolean isRight(UsernamePasswordCredential credential) {
            return credential.getCaller().equals(caller.loginId())
                    && MessageDigest.isEqual(
                            password, credential.getPasswordAsString().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Lets in from now on what bears the header {@code Authorization} that is returned. */
    public String open(Caller caller) {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        pass = new Pass(caller, password.getBytes(StandardCharsets.UTF_8));
        open = true;
        String credentials = caller.loginId() + ':' + password;
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }

    /** Lets nothing in any more. */
    public void close() {
        open = false;
    }

    /**
     * How far a request comes in that bears the password; empty if it does not. One that comes too late, or that asks for
     * anything else, is nobody's: it is not somebody who tries passwords.
     */
    Optional<SignInAttempt> attempt(UsernamePasswordCredential credential, HttpServletRequest request) {
        @Nullable Pass known = pass;
        if (known == null || !known.isRight(credential)) {
            return Optional.empty();
        }
        request.setAttribute(ATTRIBUTE, true);
        return Optional.of(
                open && isDryRun(request) ? new SignInAttempt.Right(known.caller()) : new SignInAttempt.Anonymous());
    }

    private static boolean isDryRun(HttpServletRequest request) {
        return HttpMethod.POST.equals(request.getMethod())
                && request.getHeader(RequestNormalizationFilter.OVERRIDE) == null
                && (request.getContextPath() + PATH).equals(request.getRequestURI())
                && QUERY.equals(request.getQueryString());
    }

    /** Whether a request was found to be this server's own. */
    public static boolean isOwn(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) != null;
    }
}
