package org.switchboard.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The table of {@code docs/operations.md} says what the declarations and the tests say, and every operation has a test that
 * tries it: one whose source names the operation or its request, or asks for a route of it.
 */
class OperationsDocumentTest {
    private static final Path DOCUMENT = Path.of("docs/operations.md");
    private static final Path TOUR = Path.of("docs/tour.md");
    private static final String START = "<!-- operations, checked by OperationsDocumentTest -->\n";
    private static final String END = "<!-- end of operations -->";
    private static final String HOW =
            "write it anew with: mvn test -Dtest=OperationsDocumentTest -Doperations.write=true";
    private static final Pattern TEST = Pattern.compile("\\w+(Test|IT|Contract|Properties)");
    private static final Pattern GET_OR_DELETE = Pattern.compile("(Get|Delete)(Account|Customer|Endpoint|User)");
    private static final int SHOWN = 6;
    private static final Pattern COMMENT = Pattern.compile("(?s:/\\*.*?\\*/)|(?m:^\\s*//.*$)");

    private static final Operations OPERATIONS = Declared.operations();

    @BeforeAll
    static void write() throws IOException {
        if (Boolean.getBoolean("operations.write")) {
            String document = Files.readString(DOCUMENT);
            Files.writeString(
                    DOCUMENT,
                    document.substring(0, document.indexOf(START) + START.length())
                            + table()
                            + document.substring(document.indexOf(END)));
        }
    }

    @Test
    void theTableOfTheDocumentIsThatOfTheDeclarationsAndTests() throws IOException {
        String document = Files.readString(DOCUMENT);

        assertThat(document.substring(document.indexOf(START) + START.length(), document.indexOf(END)))
                .as(HOW)
                .isEqualTo(table());
    }

    @Test
    void everyOperationIsTriedByATest() throws IOException {
        Map<String, String> sources = sources();

        assertThat(OPERATIONS.declarations())
                .allSatisfy(declaration -> assertThat(tests(declaration, sources))
                        .as(declaration.name())
                        .isNotEmpty());
    }

    private static String table() throws IOException {
        Map<String, String> sources = sources();
        return OPERATIONS.declarations().stream()
                .map(declaration -> row(declaration, tests(declaration, sources)))
                .collect(Collectors.joining(
                        "",
                        "| operation | does | routes | who | interfaces | tried by |\n| --- | --- | --- | --- | --- | --- |\n",
                        ""));
    }

    private static String row(OperationDescriptor<?, ?> descriptor, List<String> tests) {
        return "| " + descriptor.name() + " | " + descriptor.description() + " | "
                + descriptor.routes().stream()
                        .map(route -> '`' + route.verb().name() + ' ' + route.path() + '`')
                        .collect(Collectors.joining(", "))
                + " | " + who(descriptor) + " | " + interfaces(descriptor) + " | "
                + tests.stream().limit(SHOWN).map(name -> '`' + name + '`').collect(Collectors.joining(", "))
                + (tests.size() > SHOWN ? " and others" : "") + " |\n";
    }

    private static String who(OperationDescriptor<?, ?> descriptor) {
        if (!descriptor.audience().needsLogin()) {
            return "anyone";
        }
        return descriptor.roleNames().isEmpty() ? "any login" : String.join(", ", descriptor.roleNames());
    }

    private static String interfaces(OperationDescriptor<?, ?> descriptor) {
        Stream<String> more = Stream.of(
                        descriptor.idempotent() ? "`Idempotency-Key`" : "",
                        descriptor.supportsDryRun() ? "`dryRun`" : "",
                        descriptor.noContent() ? "204" : "",
                        descriptor.name().equals("ExportSessions") ? "row by row in CSV and JSON Lines" : "")
                .filter(text -> !text.isEmpty());
        return Stream.concat(Stream.of("all"), more).collect(Collectors.joining("; "));
    }

    /** The sources of the tests by the test's name; what a contract tries, its tests on each database try. */
    private static Map<String, String> sources() throws IOException {
        SortedMap<String, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(file -> {
                String name = file.getFileName().toString().replace(".java", "");
                if (TEST.matcher(name).matches() && !name.equals(OperationsDocumentTest.class.getSimpleName())) {
                    sources.put(name, COMMENT.matcher(text(file)).replaceAll(""));
                }
            });
        }
        sources.merge("TourIT", text(TOUR), (source, tour) -> source + tour);
        return sources;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> tests(OperationDescriptor<?, ?> descriptor, Map<String, String> sources) {
        List<Pattern> signs = Stream.of(
                        Stream.of("\\b" + descriptor.name() + "(?:Test|IT|Contract)?\\b"),
                        call(descriptor.name()).stream(),
                        descriptor.routes().stream().flatMap(OperationsDocumentTest::requests),
                        descriptor.routes().stream().flatMap(OperationsDocumentTest::acts))
                .flatMap(sign -> sign)
                .map(Pattern::compile)
                .toList();
        return sources.entrySet().stream()
                .filter(source -> signs.stream()
                        .anyMatch(sign -> sign.matcher(source.getValue()).find()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** How a source gets or deletes an entry of the directory without a request: {@code userService.delete(manager, ann, ALWAYS)}. */
    private static Optional<String> call(String operation) {
        Matcher named = GET_OR_DELETE.matcher(operation);
        return named.matches()
                ? Optional.of("\\b" + named.group(2).toLowerCase(Locale.ROOT) + "Service\\."
                        + named.group(1).toLowerCase(Locale.ROOT) + "\\(")
                : Optional.empty();
    }

    /**
     * How a source asks for a route: {@code .post("sessions/" + id + "/hold")}, {@code "POST", "/sessions/{id}/hold"}, or by
     * curl in a shell. The verb counts only where another operation has the same path.
     */
    private static Stream<String> requests(Route route) {
        String inJava = "\"/?"
                + path(route, "(?:\" \\+ [\\w.()]+(?: \\+ \"|(?=[),;]))|\\{\\w+\\}|%s|[\\w.@-]+)")
                        .substring(1)
                + "(?=[\"?),;])";
        String inShell = "\\$URL" + path(route, "[\\w.@+$-]+") + "(?=(?:\\.\\w+)?[ ?\"\\n])";
        if (OPERATIONS.declarations().stream()
                        .filter(each -> each.routes().stream()
                                .anyMatch(other -> other.path().equals(route.path())))
                        .count()
                == 1) {
            return Stream.of(inJava, inShell);
        }
        String verb = route.verb().name();
        String line = switch (route.verb()) {
            case GET -> "(?m)^(?!.*(?: -X | -d )).*" + inShell;
            case POST -> "(?m)^(?!.* -X )(?=.* -d ).*" + inShell;
            default -> "(?m)-X " + verb + " .*" + inShell;
        };
        return Stream.of("(?i:\\b" + verb + ")(?:\\(|\", )" + inJava, line);
    }

    /** How a source asks for what is done to one session: {@code sessions.act(id, "hold", "{}")}. */
    private static Stream<String> acts(Route route) {
        String session = "/sessions/{sessionId}/";
        return route.verb() == Verb.POST && route.path().startsWith(session)
                ? Stream.of(
                        "\\bact\\([^;]*?,\\s+\"" + Pattern.quote(route.path().substring(session.length())) + "\"")
                : Stream.empty();
    }

    /** The path, with this in place of its variables, which stands for no fixed part of another path. */
    private static String path(Route route, String variable) {
        StringBuilder pattern = new StringBuilder();
        String before = "/";
        for (String part : route.path().substring(1).split("/")) {
            pattern.append('/').append(part.startsWith("{") ? except(before) + variable : Pattern.quote(part));
            before += part + '/';
        }
        return pattern.toString();
    }

    private static String except(String before) {
        String others = OPERATIONS.declarations().stream()
                .flatMap(declaration -> declaration.routes().stream())
                .map(Route::path)
                .filter(path -> path.startsWith(before))
                .map(path -> path.substring(before.length()).split("/")[0])
                .filter(part -> !part.startsWith("{"))
                .distinct()
                .collect(Collectors.joining("|"));
        return others.isEmpty() ? "" : "(?!(?:" + others + ")\\b)";
    }
}
