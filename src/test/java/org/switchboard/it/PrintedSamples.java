package org.switchboard.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The samples of the operations' pages, pasted into a shell. */
final class PrintedSamples {
    private static final Pattern SAMPLE =
            Pattern.compile("(?s)<section class=\"code sample\"[^>]*aria-label=\"([^\"]*)\"><pre>(.*?)</pre>");
    private static final String BEGINNING = "sample: ";
    private static final long PATIENCE_MINUTES = 10;

    /** The curl of the shell, which also tells which statuses came. */
    private static final String TELLING_CURL =
            "curl() { command curl -sS --max-time 60 \"$@\" -w '%{stderr}%{http_code}\\n'; }\n";

    private PrintedSamples() {}

    /** What a page prints, each under a name of its own. */
    static Map<String, String> of(String name, String page) {
        Map<String, String> samples = new LinkedHashMap<>();
        SAMPLE.matcher(page)
                .results()
                .forEach(found -> samples.put(name + ": " + text(found.group(1)), text(found.group(2))));
        return samples;
    }

    private static String text(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&#x3D;", "=")
                .replace("&#x60;", "`")
                .replace("&amp;", "&");
    }

    /** Runs them one after the other and gives the statuses that each brought. */
    static Map<String, List<String>> statuses(List<Map.Entry<String, String>> samples) throws Exception {
        Path script = Files.createTempFile("samples", ".sh");
        Path told = Files.createTempFile("samples", ".txt");
        Files.writeString(
                script,
                TELLING_CURL + samples.stream().map(PrintedSamples::announced).collect(Collectors.joining("\n")));
        Process bash = new ProcessBuilder("bash", script.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(told.toFile())
                .start();
        if (!bash.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
            bash.destroyForcibly();
        }
        assertThat(bash.exitValue()).as(script.toString()).isZero();
        return told(told);
    }

    private static String announced(Map.Entry<String, String> sample) {
        return "echo '" + BEGINNING + sample.getKey().replace("'", "") + "' >&2\n(" + sample.getValue() + ")\n";
    }

    private static Map<String, List<String>> told(Path file) throws IOException {
        return Pattern.compile("(?m)^" + BEGINNING + "(.*)\\n((?:(?!" + BEGINNING + ").*\\n?)*)")
                .matcher(Files.readString(file))
                .results()
                .collect(Collectors.toMap(
                        found -> found.group(1),
                        (MatchResult found) -> found.group(2).lines().toList(),
                        (first, second) ->
                                Stream.concat(first.stream(), second.stream()).toList(),
                        LinkedHashMap::new));
    }
}
