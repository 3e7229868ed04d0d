package org.switchboard.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Compares our answer with the recorded one: status line, the headers that the recording shows, and the body. */
final class Comparison {
    private static final Set<String> EXACT = Set.of(
            "content-type", "content-disposition", "location", "access-control-allow-origin", "access-control-max-age");
    /** Ours may say more, never less. */
    private static final Set<String> LISTS =
            Set.of("vary", "access-control-allow-methods", "access-control-allow-headers");

    private final Case replayed;
    private final Answer recorded;
    private final Answer ours;
    private final String sessionId;
    private final List<Finding> findings = new ArrayList<>();

    private Comparison(Case replayed, Answer ours, String sessionId) {
        this.replayed = replayed;
        this.recorded = replayed.recorded();
        this.ours = ours;
        this.sessionId = sessionId;
    }

    /** All in which our answer differs; empty if nothing. */
    static List<Finding> of(Case replayed, Answer ours, String sessionId) {
        Comparison comparison = new Comparison(replayed, ours, sessionId);
        comparison.compare();
        return List.copyOf(comparison.findings);
    }

    private void compare() {
        if (recorded.status() == 0) {
            compare("status", "no answer", Integer.toString(ours.status()));
            compare("body", "no answer", Content.of(ours).summary());
            return;
        }
        compare("status", Integer.toString(recorded.status()), Integer.toString(ours.status()));
        if (recorded.status() == ours.status()) {
            compare("reason", recorded.reason(), ours.reason());
        }
        recorded.headers().forEach(header -> header(header.getKey(), header.getValue()));
        if (ours.status() == 405 && recorded.status() != 405) {
            compare("Allow", "present", ours.header("Allow").isPresent() ? "present" : "none");
        }
        compare("Content-Encoding", "none", ours.header("Content-Encoding").orElse("none"));
        body(Content.of(recorded), Content.of(ours));
    }

    private void header(String name, String value) {
        String key = name.toLowerCase(Locale.ROOT);
        String actual = ours.header(name).orElse("none");
        boolean differs = EXACT.contains(key) && !normal(actual).equals(normal(value))
                || LISTS.contains(key) && !tokens(actual).containsAll(tokens(value))
                || key.equals("www-authenticate") && !actual.contains(value)
                || key.equals("x-status") && !actual.equals(value);
        if (differs) {
            findings.add(new Finding(name, value, actual));
        }
    }

    private static String normal(String value) {
        return value.replaceAll("; *", "; ");
    }

    private static List<String> tokens(String list) {
        return List.of(list.toLowerCase(Locale.ROOT).split(", *"));
    }

    private void body(Content theirs, Content mine) {
        if (theirs.kind() != mine.kind()) {
            compare("body", theirs.summary(), mine.summary());
            return;
        }
        if (!recorded.cut() || !theirs.wrapping().isEmpty()) {
            compare("wrapping", theirs.wrapping(), mine.wrapping());
        }
        if (replayed.request().isBatch()) {
            batch(mine.document());
        }
        switch (theirs.kind()) {
            case TEXT -> compare("text", recorded.body(), ours.body().strip());
            case ERROR -> findings.addAll(ErrorComparison.of(theirs.document(), mine.document(), recorded.cut()));
            case OBJECT -> session(theirs.document(), mine.document());
            case LIST -> list(theirs.document(), mine.document());
            default -> {}
        }
    }

    /** The transcripts leave this header out; the wire contract (section 4) has it. */
    private void batch(JsonNode mine) {
        Optional<JsonNode> failedAt = Content.member(mine, "responseStatus")
                .flatMap(status -> Content.member(status, "meta"))
                .flatMap(meta -> Content.member(meta, "AutoBatchIndex"));
        String completed = mine.isArray()
                ? Integer.toString(mine.size())
                : failedAt.map(JsonNode::asText).orElse("none");
        compare(
                "X-AutoBatch-Completed",
                completed,
                ours.header("X-AutoBatch-Completed").orElse("none"));
    }

    private void list(JsonNode theirs, JsonNode mine) {
        if (!recorded.cut()) {
            compare("length", Integer.toString(theirs.size()), Integer.toString(mine.size()));
        }
        for (int i = 0; i < Math.min(theirs.size(), mine.size()); i++) {
            session(theirs.get(i), mine.get(i));
        }
    }

    private void session(JsonNode theirs, JsonNode mine) {
        SessionComparison comparison = new SessionComparison(theirs, mine, recorded.cut());
        findings.addAll(
                replayed.request().mentions(sessionId)
                        ? comparison.shown(sessionId)
                        : comparison.opened(replayed.request().mentions("tartSession")));
    }

    private void compare(String aspect, String theirs, String mine) {
        if (!theirs.equals(mine)) {
            findings.add(new Finding(aspect, theirs, mine));
        }
    }
}
