package org.switchboard.http.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;
import org.switchboard.request.Caller;

/**
 * What is known of a request when it arrives.
 *
 * @param address the network address that it came from
 * @param secure whether the client's connection is encrypted
 * @param signIn what it brought of a sign-in
 * @param basic whether it brought credentials as HTTP Basic
 * @param attempt how far it came in saying who sends it
 */
public record RequestAuthentication(
        String address,
        boolean secure,
        Optional<SignInCookies.Presented> signIn,
        boolean basic,
        SignInAttempt attempt) {
    private static final RequestAuthentication UNKNOWN =
            new RequestAuthentication("", false, Optional.empty(), false, new SignInAttempt.Anonymous());

    /** Keeps it for later steps of the request. */
    void keep(HttpServletRequest request) {
        request.setAttribute(RequestAuthentication.class.getName(), this);
    }

    /** What was kept; the server shows a servlet's attributes as the properties of the request. */
    public static RequestAuthentication of(ContainerRequestContext request) {
        return request.getProperty(RequestAuthentication.class.getName()) instanceof RequestAuthentication arrival
                ? arrival
                : UNKNOWN;
    }

    /** Whether the browser said who sends it by itself, with a cookie. */
    public boolean isByCookie() {
        return attempt.caller().isPresent()
                && attempt.caller().get().way() == Caller.Way.COOKIE
                && signIn.filter(SignInCookies.Presented::byCookie).isPresent();
    }

    /** Whether a browser may have said who sends it by itself: with a cookie, or with a password that it remembers. */
    public boolean isByBrowser() {
        return isByCookie() || isByBasic();
    }

    /** Whether it is signed in by HTTP Basic. */
    boolean isByBasic() {
        return basic && attempt.caller().isPresent();
    }
}
