package org.switchboard.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.switchboard.support.Postgres;
import org.switchboard.support.Server;

/**
 * Every recorded exchange with the original framework, sent to the built WAR: our answer is the recorded one but for the
 * listed differences, and every listed difference is there. Runs on the database that the system property
 * {@code database} names. With the system property {@code replay.server} an already running server is asked, such as
 * {@code http://localhost:8080/voice}, which must have the demo's directory and allow every origin.
 */
@Tag("any-server")
class ReplayIT {
    private static @Nullable Server server;
    private static RawHttp http;
    private static Substitutions substitutions;

    @BeforeAll
    static void start() throws IOException {
        String running = System.getProperty("replay.server");
        http = new RawHttp(running == null ? startServer() : URI.create(running));
        substitutions = new Substitutions(openSession());
    }

    private static URI startServer() {
        String database = System.getProperty("database", "h2");
        Path folder = Path.of("target", "replay-" + database + "-" + System.nanoTime())
                .toAbsolutePath();
        Map<String, String> settings = new HashMap<>(
                database.equals("postgresql")
                        ? Postgres.settings(Postgres.running().newDatabase("replay"))
                        : Map.of(
                                "switchboard.db.url",
                                "jdbc:h2:file:" + folder.resolve("data/switchboard")
                                        + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE"));
        settings.put("switchboard.demo", "true");
        settings.put("switchboard.cors.origins", "*");
        server = Server.start(folder, settings);
        return server.url("");
    }

    /** The session that stands for the recorded host's fixed one. */
    private static String openSession() throws IOException {
        Entry opening = new Entry(
                "",
                0,
                "",
                "/sessions.json -H Content-Type: application/json"
                        + " -d {\"displayName\":\"Replayed\",\"destination\":\"+18144043093\"}",
                "");
        Case replayed = Case.of(opening, new Substitutions(""));
        Answer answer = http.send(replayed.request(), Logins.authorization(replayed));
        return Content.member(JsonTree.read(answer.body(), false), "id")
                .orElseThrow()
                .asText();
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @TestFactory
    Stream<DynamicTest> ourAnswerIsTheRecordedOneButForTheListedDifferences() {
        return Transcripts.all().stream()
                .filter(entry -> Exclusions.reason(entry).isEmpty())
                .map(entry -> DynamicTest.dynamicTest(entry.toString(), () -> replay(entry)));
    }

    private static void replay(Entry entry) throws IOException {
        Case replayed = Case.of(entry, substitutions);
        Answer ours = http.send(replayed.request(), Logins.authorization(replayed));
        List<Finding> findings = Comparison.of(replayed, ours, substitutions.sessionId());
        List<Difference> intended = Differences.all().stream()
                .filter(difference -> difference.where().test(replayed))
                .toList();
        List<String> faults = new ArrayList<>();
        findings.stream()
                .filter(finding -> intended.stream().noneMatch(difference -> difference.explains(finding)))
                .forEach(finding -> faults.add("not listed: " + finding));
        intended.forEach(difference -> difference
                .missingFrom(findings)
                .forEach(aspect -> faults.add("listed, but not there: " + difference.topic() + " in " + aspect)));
        assertThat(faults)
                .as(
                        "%s%n> %s%n--- recorded%n%s%n--- ours%n%s",
                        entry, replayed.entry().request(), entry.answer(), ours.show())
                .isEmpty();
    }

    @Test
    void everyExchangeIsReplayedOrExcludedByARule() {
        List<Entry> entries = Transcripts.all();
        Map<String, Integer> excluded = new TreeMap<>();
        entries.forEach(entry -> Exclusions.reason(entry).ifPresent(reason -> excluded.merge(reason, 1, Integer::sum)));
        int sum = excluded.values().stream().mapToInt(Integer::intValue).sum();
        System.out.printf("Recorded %d, replayed %d, excluded %d:%n", entries.size(), entries.size() - sum, sum);
        excluded.forEach((reason, count) -> System.out.printf("  %d: %s%n", count, reason));

        assertThat(Exclusions.unused(entries)).isEmpty();
    }

    @Test
    void everyListedDifferenceIsMet() {
        List<Case> cases = Transcripts.all().stream()
                .filter(entry -> Exclusions.reason(entry).isEmpty())
                .map(entry -> Case.of(entry, substitutions))
                .toList();

        assertThat(Differences.all())
                .allSatisfy(
                        difference -> assertThat(cases).as(difference.topic()).anyMatch(difference.where()));
    }
}
