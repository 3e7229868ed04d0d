package org.switchboard.http.request;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.List;
import java.util.Optional;
import org.switchboard.format.Format;
import org.switchboard.monitoring.Tracing;
import org.switchboard.operation.Operation;

/** What earlier steps find out about a request and later ones need. */
public final class RequestState {
    private static final String FORMAT = "org.switchboard.format";
    private static final String CALLBACK = "org.switchboard.callback";
    private static final String SUFFIX = "org.switchboard.suffix";
    private static final String BROWSER = "org.switchboard.browser";
    private static final String LINK = "org.switchboard.link";
    private static final String OPERATION = "org.switchboard.operation";
    private static final String SECRET = "org.switchboard.secret";
    private static final String ACCOUNTS = "org.switchboard.accounts";
    private static final String TRACE = "org.switchboard.trace";

    private RequestState() {}

    public static void answerIn(ContainerRequestContext request, Format format) {
        request.setProperty(FORMAT, format);
    }

    /** The format of the answer; JSON where the request failed before that was settled. */
    public static Format answerFormat(ContainerRequestContext request) {
        return Optional.ofNullable((Format) request.getProperty(FORMAT)).orElse(Format.JSON);
    }

    static void callBack(ContainerRequestContext request, String function) {
        request.setProperty(CALLBACK, function);
    }

    /** The function that a script wants its answer passed to (JSONP). */
    public static Optional<String> callback(ContainerRequestContext request) {
        return Optional.ofNullable((String) request.getProperty(CALLBACK));
    }

    static void suffixedWith(ContainerRequestContext request, Format format) {
        request.setProperty(SUFFIX, format);
    }

    /** The format that the path's suffix named. */
    public static Optional<Format> suffix(ContainerRequestContext request) {
        return Optional.ofNullable((Format) request.getProperty(SUFFIX));
    }

    public static void sentByBrowser(ContainerRequestContext request) {
        request.setProperty(BROWSER, true);
    }

    /** Whether a browser sent it, which would prompt at an offer of Basic. */
    public static boolean isFromBrowser(ContainerRequestContext request) {
        return request.getProperty(BROWSER) != null;
    }

    public static void wasLink(ContainerRequestContext request) {
        request.setProperty(LINK, true);
    }

    /** Whether it came as a GET, as any link makes one, and names another verb. */
    public static boolean isLink(ContainerRequestContext request) {
        return request.getProperty(LINK) != null;
    }

    /** Notes what the request asks for. */
    public static void setOperation(ContainerRequestContext request, Operation<?, ?> operation) {
        request.setProperty(OPERATION, operation.declaration().name());
        request.setProperty(SECRET, operation.declaration().secret());
    }

    /** Whether the answer is about passwords, keys or sign-ins. */
    public static boolean isSecret(ContainerRequestContext request) {
        return Boolean.TRUE.equals(request.getProperty(SECRET));
    }

    /** The name of the operation that the request asks for. */
    public static Optional<String> operation(ContainerRequestContext request) {
        return Optional.ofNullable((String) request.getProperty(OPERATION));
    }

    /** Notes the accounts that the documents of the body name, in order. */
    public static void setNamedAccounts(ContainerRequestContext request, List<Optional<String>> accounts) {
        request.setProperty(ACCOUNTS, accounts);
    }

    /** The account that a document of the body names, by its place in a batch. */
    public static Optional<String> account(ContainerRequestContext request, int place) {
        return request.getProperty(ACCOUNTS) instanceof List<?> named && place < named.size()
                ? ((Optional<?>) named.get(place)).map(String.class::cast)
                : Optional.empty();
    }

    static void tracedAt(ContainerRequestContext request, Tracing.Place place) {
        request.setProperty(TRACE, place);
    }

    /** Where in its trace the request lies. */
    public static Optional<Tracing.Place> trace(ContainerRequestContext request) {
        return Optional.ofNullable((Tracing.Place) request.getProperty(TRACE));
    }
}
