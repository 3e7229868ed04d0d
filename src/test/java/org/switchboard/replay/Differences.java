package org.switchboard.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The intended differences from the recordings. Each names a row: of the decisions that came with the wire contract, or
 * of {@code docs/differences.md}, where our own are.
 */
final class Differences {
    private static final String JSON = "application/json; charset=utf-8";
    private static final String ROUTES = "verbs-and-predefined-routes";
    private static final String SESSIONS = "/sessions";
    private static final String PLAIN_404 = "404";

    private Differences() {}

    /** All of them. */
    static List<Difference> all() {
        List<Difference> all = new ArrayList<>(decided());
        all.addAll(further());
        return all;
    }

    /** Those that the decisions fix. */
    static List<Difference> decided() {
        List<Difference> decided = new ArrayList<>(errorsOfAccess());
        decided.addAll(verbs());
        decided.addAll(accept());
        decided.addAll(soapErrors());
        // Nothing of a body in another order is dropped.
        decided.add(new Difference(
                "XML element order on read", titled("request-binding", "shuffled"), Map.of("channel", "Fax")));
        return decided;
    }

    /** Those of {@code docs/differences.md}. */
    static List<Difference> further() {
        List<Difference> further = new ArrayList<>(routes());
        further.addAll(reasonPhrases());
        further.addAll(formats());
        return further;
    }

    private static List<Difference> errorsOfAccess() {
        String topic = "401, 403 body";
        Predicate<Case> forbidden = replayed -> replayed.recorded().body().startsWith("Forbidden");
        return List.of(
                new Difference(
                        topic,
                        replayed -> replayed.recorded().status() == 401
                                && replayed.recorded().body().isEmpty(),
                        Map.of("body", "ERROR Unauthorized")),
                new Difference(
                        topic,
                        forbidden.and(accepting("application/json")),
                        Map.of("Content-Type", JSON, "body", "ERROR Forbidden")),
                new Difference(
                        topic,
                        forbidden.and(accepting("application/xml")),
                        Map.of("Content-Type", "application/xml", "body", "ERROR Forbidden")),
                new Difference(
                        topic,
                        forbidden.and(accepting("text/html")),
                        Map.of("Content-Type", "text/html", "body", "PAGE")),
                new Difference(
                        topic,
                        titled("soap", "soap11 wrong role"),
                        Map.of("Content-Type", "text/xml; ?charset=utf-8", "body", "ERROR Forbidden")),
                new Difference(
                        "anonymous and malformed",
                        titled("auth-roles-validation", "anon malformed body: which first?"),
                        Map.of("status", "401", "errorCode", "Unauthorized", "message", "Not Authenticated")));
    }

    private static List<Difference> verbs() {
        String topic = "wrong verb on a known route";
        return List.of(
                new Difference(
                        topic,
                        knownRoute().and(verb("GET", "POST", "PATCH", "DELETE", "FOO")),
                        Map.of("status", "405", "Content-Type", JSON, "body", "ERROR MethodNotAllowed")),
                // The recorded host's web server wanted a length first.
                new Difference(
                        topic,
                        titled(ROUTES, "PUT /sessions"),
                        Map.of("status", "405", "Content-Type", JSON, "body", "ERROR MethodNotAllowed")),
                // The container refuses TRACE itself, before anything of ours.
                new Difference(
                        topic,
                        titled(ROUTES, "TRACE /sessions"),
                        Map.of("status", "405", "Content-Type", "none", "Vary", "none", "body", "EMPTY")));
    }

    /** The choice falls on JSON where nothing is asked for; the recorded host's fell on HTML. */
    private static List<Difference> accept() {
        return List.of(
                new Difference(
                        "Accept",
                        titled(
                                "suffix-and-format",
                                "suffix (none)",
                                "?format=foo",
                                "?format=application/json",
                                "?format=text/xml"),
                        Map.of("Content-Type", JSON, "body", "OBJECT")),
                new Difference(
                        "Accept",
                        titled(
                                "suffix-and-format",
                                "suffix .txt",
                                "suffix .foo",
                                "suffix .JSON",
                                "suffix .Xml",
                                "suffix .msgpack",
                                "suffix .soap11"),
                        Map.of("Content-Type", JSON, "body", "ERROR NotFound")));
    }

    private static List<Difference> soapErrors() {
        String topic = "SOAP errors";
        return List.of(
                new Difference(
                        topic,
                        titled("soap", "soap11 badarg"),
                        Map.of(
                                "status",
                                "500",
                                "wrapping",
                                "Body Fault faultcode faultstring detail ErrorResponse .*")),
                // The recorded host gave no answer at all.
                new Difference(
                        topic,
                        titled("soap", "soap11 tns ns", "soap11 malformed"),
                        Map.of("status", "500", "body", "ERROR SerializationException")),
                new Difference(
                        topic,
                        titled("soap", "soap11 unknown op"),
                        Map.of("status", "500", "body", "ERROR NotImplementedException")),
                // No DOCTYPE is read anywhere; the contract (section 5) says not to copy the host here.
                new Difference(
                        topic,
                        titled("soap", "soap11 malicious dtd"),
                        Map.of("status", "500", "body", "ERROR SerializationException")));
    }

    private static List<Difference> routes() {
        String unknown = "unknown routes";
        String headAndOptions = "HEAD and OPTIONS";
        return List.of(
                new Difference(
                        unknown,
                        unknownRoute().and(accepting("text/html").negate()),
                        Map.of("Content-Type", JSON, "body", "ERROR NotFound")),
                new Difference(
                        unknown,
                        unknownRoute().and(accepting("text/html")),
                        Map.of("Content-Type", "text/html", "body", "PAGE")),
                new Difference(
                        "wrong verb on a named route",
                        titled(ROUTES, "GET /json/reply/NewSession", "GET /api/NewSession", "PUT /json/reply"),
                        Map.of("message", "Could not find method .* on Service NewSession; allowed is POST")),
                new Difference(
                        headAndOptions,
                        titled(ROUTES, "HEAD GetSession"),
                        Map.of("status", "200", "Content-Type", JSON)),
                new Difference(
                        headAndOptions,
                        titled(ROUTES, "OPTIONS /sessions", "OPTIONS GetSession"),
                        Map.of("status", "200", "Content-Type", "text/plain", "text", ".*OPTIONS.*")),
                new Difference(
                        "suffixes on `/api`",
                        titled(ROUTES, "POST /api/NewSession.xml"),
                        // JSON is sent to a route that reads XML, as to /xml/reply.
                        Map.of(
                                "status", "400",
                                "Content-Type", "application/xml",
                                "wrapping", ".*ErrorResponse",
                                "error members", ".*ErrorCode, .*Message, .*StackTrace, .*Errors, .*Meta]",
                                "errorCode", "SerializationException",
                                "message", "Could not deserialize 'application/xml' request .*")));
    }

    private static List<Difference> reasonPhrases() {
        Map<Integer, String> standard = Map.of(400, "Bad Request", 403, "Forbidden", 404, "Not Found");
        return standard.entrySet().stream()
                .map(phrase -> new Difference(
                        "reason phrases",
                        replayed -> replayed.recorded().status() == phrase.getKey()
                                && !replayed.recorded().reason().equals(phrase.getValue()),
                        Map.of("reason", phrase.getValue())))
                .toList();
    }

    private static List<Difference> formats() {
        String jsConfig = "`?jsconfig=`";
        String jsonp = "errors-jsonp-dates-lists";
        return List.of(
                new Difference(
                        "Content-Type of SOAP 1.2",
                        titled("soap", "soap12 good no action", "soap12 wsa"),
                        Map.of("Content-Type", "application/soap\\+xml; charset=utf-8")),
                new Difference(
                        "JSON sent as CSV",
                        titled(ROUTES, "POST /csv/reply/NewSession"),
                        Map.of(
                                "status", "400",
                                "Content-Disposition", "none",
                                "body", "ERROR SerializationException")),
                new Difference(
                        "`?debug=` on JSV", titled(jsonp, "jsv debug"), Map.of("Content-Type", "application/jsv")),
                new Difference(
                        "a browser that is not signed in",
                        titled("auth-roles-validation", "/sessions anon html"),
                        Map.of("status", "401", "Location", "none", "body", "PAGE")),
                new Difference(
                        "a suffix and `?callback=`",
                        titled(jsonp, "jsonp .xml"),
                        Map.of("wrapping", "\\{.*}SessionInfo")),
                new Difference(
                        jsConfig, titled(jsonp, "jsconfig elun"), Map.of("names", "\\[destination, channel, ended]")),
                new Difference(
                        jsConfig,
                        titled(jsonp, "jsconfig inv"),
                        Map.of("names", ".*, accountId, accountName, endpointId, .*")),
                new Difference(
                        jsConfig,
                        titled(jsonp, "jsconfig inv,edv", "jsconfig edv,iv"),
                        Map.of("names", ".*, channel, ended, holdReason, .*")),
                new Difference(
                        "JSON sent as JSV",
                        replayed -> titled("request-binding", "jsv json").test(replayed)
                                || titled(ROUTES, "POST /jsv/reply/NewSession").test(replayed),
                        Map.of("displayName", "x")),
                new Difference(
                        "`text/xml` on a route",
                        titled("soap", "REST POST text/xml; charset=utf-8 with SOAP plugin"),
                        Map.of("Content-Type", "application/xml", "wrapping", "\\{.*}SessionInfo")),
                new Difference(
                        "compression",
                        replayed -> replayed.request().header("Accept-Encoding").contains("gzip"),
                        Map.of("Content-Encoding", "gzip")));
    }

    private static Predicate<Case> titled(String file, String... titles) {
        Set<String> wanted = Set.of(titles);
        return replayed -> replayed.entry().file().equals(file)
                && wanted.contains(replayed.entry().title());
    }

    private static Predicate<Case> accepting(String type) {
        return replayed -> replayed.request().header("Accept").equals(type);
    }

    private static Predicate<Case> verb(String... verbs) {
        Set<String> wanted = Set.of(verbs);
        return replayed -> wanted.contains(replayed.request().method());
    }

    private static Predicate<Case> knownRoute() {
        return plain404().and(replayed -> replayed.request().target().startsWith(SESSIONS));
    }

    private static Predicate<Case> unknownRoute() {
        return plain404().and(replayed -> !replayed.request().target().startsWith(SESSIONS));
    }

    private static Predicate<Case> plain404() {
        return replayed -> replayed.recorded().status() == 404
                && replayed.recorded().body().equals(PLAIN_404);
    }
}
