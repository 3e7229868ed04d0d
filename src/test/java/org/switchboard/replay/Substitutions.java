package org.switchboard.replay;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What the recorded host knew and we do not, replaced in requests and recorded answers by what we know. Only values are
 * replaced, never their notation.
 *
 * @param sessionId a session that is stored here, for the fixed one of the recorded host
 */
record Substitutions(String sessionId) {
    /** The recorded service refused this name by a rule of its own; we refuse it for its length. */
    private static final String REFUSED = "badarg".repeat(50);

    /** Members in every notation of the transcripts: {@code a} is Bob, {@code b} and {@code c} are Chen. */
    private static final List<Replacement> REQUESTS = List.of(
            new Replacement("=a,b", "=bob@acme.example,chen@acme.example"),
            new Replacement(":[a,b]", ":[bob@acme.example,chen@acme.example]"),
            new Replacement("=[a,b]", "=[bob@acme.example,chen@acme.example]"),
            new Replacement("=[\"a\",\"b\"]", "=[\"bob@acme.example\",\"chen@acme.example\"]"),
            new Replacement("[\"a,b\",c]", "[\"bob@acme.example\",chen@acme.example]"),
            new Replacement("=a&memberEmailAddresses=b", "=bob@acme.example&memberEmailAddresses=chen@acme.example"),
            // The member for the id has another name in the published operation.
            new Replacement("/json/reply/GetSession?Id=", "/json/reply/GetSession?SessionId="),
            new Replacement("badarg", REFUSED),
            // The recorder cut the request; the others of its transcript show how it goes on.
            new Replacement(
                    "http://schemas.datacontract.org/2004/07/Vo…",
                    "http://schemas.datacontract.org/2004/07/Voice.Api.Sessions\"><Channel>Fax</Channel>"
                            + "<DisplayName>N</DisplayName></NewSession></s:Body></s:Envelope>"));

    private static final List<Replacement> ANSWERS = List.of(
            new Replacement("\"identity\":\"a\"", "\"identity\":\"bob@acme.example\""),
            new Replacement("\"identity\":\"a,b\"", "\"identity\":\"bob@acme.example\""),
            new Replacement("\"identity\":\"b\"", "\"identity\":\"chen@acme.example\""),
            new Replacement("\"identity\":\"c\"", "\"identity\":\"chen@acme.example\""),
            new Replacement("bad arg\\nParameter name: DisplayName", "'DisplayName' is 300 characters long"),
            new Replacement("bad arg\nParameter name: DisplayName", "'DisplayName' is 300 characters long"),
            new Replacement("bad arg", "'DisplayName' is 300 characters long"),
            new Replacement("ArgumentException", "MaximumLength"));

    private static final Pattern FIXED_SESSION = Pattern.compile("(?<=/sessions/|[?]Id=)(?:abc|a)(?=[.? ]|$)");
    /** What is no suffix is part of the id. The recorded service knew every id, ours answers as for any unknown one. */
    private static final Pattern UNKNOWN_SESSION =
            Pattern.compile("^/sessions/abc[.](?:txt|foo|JSON|Xml|msgpack|soap11) ");

    private static final String NOT_FOUND =
            "HTTP/1.1 404 NotFound\nVary: Accept\nContent-Type: text/html\n[HTML report page omitted]";
    private static final String OTHER_HOST = "[second host]";
    private static final Pattern PASCAL_NAME = Pattern.compile("\"([A-Z])(\\w*)\":");

    /** The exchange as it should go here. */
    Entry in(Entry entry) {
        String request = FIXED_SESSION.matcher(entry.request()).replaceFirst(sessionId);
        String answer = UNKNOWN_SESSION.matcher(entry.request()).find() ? NOT_FOUND : entry.answer();
        if (entry.request().startsWith(OTHER_HOST)) {
            answer = PASCAL_NAME.matcher(answer).replaceAll(camelCase());
        }
        return entry.withRequest(all(REQUESTS, request)).withAnswer(all(ANSWERS, answer));
    }

    /** That host was set to PascalCase; we have one casing. */
    private static Function<MatchResult, String> camelCase() {
        return name -> "\"" + name.group(1).toLowerCase(Locale.ROOT) + name.group(2) + "\":";
    }

    private static String all(List<Replacement> replacements, String text) {
        String result = text;
        for (Replacement replacement : replacements) {
            result = result.replace(replacement.theirs(), replacement.ours());
        }
        return result;
    }

    private record Replacement(String theirs, String ours) {}
}
