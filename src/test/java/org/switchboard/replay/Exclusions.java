package org.switchboard.replay;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The exchanges that are not replayed, by rules with their reasons. */
final class Exclusions {
    private static final String TEST_OPERATION = "an operation of the recorded test host only";
    private static final String SIGN_IN = "sign-in by credentials, cookies, API keys and tokens is not offered yet";

    private static final List<Rule> RULES = List.of(
            new Rule(
                    "the request was not recorded (a login's answer)",
                    entry -> entry.request().isEmpty()),
            new Rule(
                    "the host in debug mode, which we do not have",
                    entry -> entry.request().startsWith("[debug host]")),
            new Rule(TEST_OPERATION, path("/(throw|me|validated|vrole|vauth|dates|allsessions|assignroles)\\b.*")),
            new Rule(
                    "the recorded host had no operation for this verb; the API has (facts, section 1.1, rows 2 and 6)",
                    entry -> entry.is("verbs-and-predefined-routes", "GET /sessions")
                            || entry.is("verbs-and-predefined-routes", "HEAD /sessions")
                            || entry.is("verbs-and-predefined-routes", "DELETE /sessions")
                            || entry.is("auth-jwt-first-cors-compression", "cors GET")),
            new Rule(SIGN_IN, path("/auth([/?].*)?")),
            new Rule(SIGN_IN, entry -> entry.request().matches("(?s).* -H (Cookie|X-ss-id|Authorization): .*")),
            new Rule("the recorded service answered nothing for the id null", path("/sessions/null\\.json")),
            new Rule(
                    "the host in PascalCase; its twin in camelCase is replayed",
                    entry -> entry.request().startsWith("[second host] /sessions/abc.")),
            new Rule(
                    "no answer was recorded: curl took the brackets for a pattern",
                    entry -> entry.is("request-binding", "qs list jsv")));

    private Exclusions() {}

    /** Why the exchange is not replayed; empty if it is. */
    static Optional<String> reason(Entry entry) {
        return RULES.stream()
                .filter(rule -> rule.entries().test(entry))
                .map(Rule::reason)
                .findFirst();
    }

    /** The rules that exclude none of the exchanges. */
    static List<String> unused(List<Entry> entries) {
        return RULES.stream()
                .filter(rule -> entries.stream().noneMatch(rule.entries()))
                .map(Rule::reason)
                .toList();
    }

    private static Predicate<Entry> path(String pattern) {
        return entry -> entry.request()
                .replaceFirst("^\\[[a-z ]+] ", "")
                .split(" ", 2)[0]
                .matches(pattern);
    }

    private record Rule(String reason, Predicate<Entry> entries) {}
}
