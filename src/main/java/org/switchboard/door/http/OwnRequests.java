package org.switchboard.door.http;

import jakarta.inject.Singleton;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.switchboard.access.Caller;

/**
 * Tells the requests that this server sends to itself, and who is said to send them. They are known by a password that is
 * made anew in each process, that counts only until it is taken back, and that opens dry runs only: whoever got hold of it
 * could store nothing. Thread-safe.
 */
@Singleton
public class OwnRequests {
    /** What such a request asks for beside its path, and nothing else. */
    public static final String QUERY = "dryRun=true";

    private static final String ATTRIBUTE = OwnRequests.class.getName();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private volatile @Nullable Pass pass;

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
        String credentials = caller.loginId() + ':' + password;
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }

    /** Lets nothing in any more. */
    public void close() {
        pass = null;
    }

    /** Who sends a request, if this server does. */
    Optional<Caller> caller(UsernamePasswordCredential credential, HttpServletRequest request) {
        @Nullable Pass now = pass;
        if (now == null || !QUERY.equals(request.getQueryString()) || !now.isRight(credential)) {
            return Optional.empty();
        }
        request.setAttribute(ATTRIBUTE, true);
        return Optional.of(now.caller());
    }

    /** Whether a request was found to be this server's own. */
    static boolean isOwn(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) != null;
    }
}
