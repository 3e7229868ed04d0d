package org.switchboard.http.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.switchboard.operation.SignInChange;
import org.switchboard.security.LoginSessionService;

/** The cookies of a sign-in, and the headers that may stand in for them (wire contract, section 7.3). */
public final class SignInCookies {
    private static final String ID = "ss-id";
    private static final String PERMANENT_ID = "ss-pid";
    private static final String OPTION = "ss-opt";
    private static final String USER = "X-UAId";
    private static final String PERMANENT = "perm";
    private static final String TEMPORARY = "temp";
    private static final String LONG_AGO = ";expires=Thu, 01 Jan 1970 00:00:00 GMT";

    private SignInCookies() {}

    /**
     * What a request brought of a sign-in.
     *
     * @param value the value that counts
     * @param remembered whether it is of a sign-in to be remembered
     * @param byCookie whether the browser sent it by itself, and so perhaps without the user's will
     */
    public record Presented(String value, boolean remembered, boolean byCookie) {}

    /**
     * To which requests a browser adds the cookies: those of this application, which may be one of several on the host.
     *
     * @param path the application's context root
     * @param secure whether only over an encrypted connection
     */
    public record Reach(String path, boolean secure) {
        public static Reach of(ContainerRequestContext request, boolean secure) {
            String base = request.getUriInfo().getBaseUri().getRawPath();
            return new Reach(base.length() > 1 ? base.substring(0, base.length() - 1) : base, secure);
        }
    }

    static Optional<Presented> of(HttpServletRequest request) {
        Cookie @Nullable [] cookies = request.getCookies();
        List<Cookie> sent = cookies == null ? List.of() : List.of(cookies);
        boolean remembered = PERMANENT.equals(
                named(sent, OPTION).or(() -> header(request, OPTION)).orElse(TEMPORARY));
        String name = remembered ? PERMANENT_ID : ID;
        return named(sent, name)
                .map(value -> new Presented(value, remembered, true))
                .or(() -> header(request, name).map(value -> new Presented(value, remembered, false)));
    }

    private static Optional<String> named(List<Cookie> cookies, String name) {
        return cookies.stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    private static Optional<String> header(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getHeader("X-" + name)).filter(value -> !value.isEmpty());
    }

    /** Sets or clears the cookies, as a change of the sign-in asks. */
    public static void apply(SignInChange change, Reach reach, Response.ResponseBuilder answer) {
        answer.header(HttpHeaders.CACHE_CONTROL, "no-store");
        if (change instanceof SignInChange.In in) {
            LoginSessionService.Cookies cookies = in.cookies();
            String stays = ";max-age="
                    + (cookies.remembered() ? LoginSessionService.REMEMBERED_LIFE : LoginSessionService.LIFE)
                            .toSeconds();
            add(answer, ID, cookies.id(), "", reach);
            add(answer, PERMANENT_ID, cookies.permanentId(), stays, reach);
            add(answer, OPTION, cookies.remembered() ? PERMANENT : TEMPORARY, stays, reach);
            add(answer, USER, visible(in.loginId()), stays, reach);
            return;
        }
        for (String name : List.of(ID, PERMANENT_ID, OPTION, USER)) {
            add(answer, name, "", LONG_AGO, reach);
        }
    }

    /** A name from elsewhere could hold what a cookie cannot. */
    private static String visible(String text) {
        return text.replaceAll("[^A-Za-z0-9._@-]", "_");
    }

    private static void add(Response.ResponseBuilder answer, String name, String value, String life, Reach reach) {
        answer.header(
                HttpHeaders.SET_COOKIE,
                name + '=' + value + ";path=" + reach.path() + life + (reach.secure() ? ";Secure" : "")
                        + ";SameSite=Lax;HttpOnly");
    }
}
