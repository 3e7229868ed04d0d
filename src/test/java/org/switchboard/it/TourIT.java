package org.switchboard.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.switchboard.support.Databases;
import org.switchboard.support.Server;

/**
 * Walks {@code docs/tour.md}: its commands in one bash against a fresh server, with what each block printed compared to what
 * the document says. {@code -Dtour.write=true} writes into the document what was printed.
 */
class TourIT {
    private static final Path TOUR = Path.of("docs/tour.md");
    private static final String ADDRESS = "localhost:8080";
    private static final String END_OF_STEP = "-- end of a step of the tour --";
    private static final long PATIENCE_MINUTES = 5;

    /** Commands, and what they print if a block says so right below. */
    private static final Pattern STEP = Pattern.compile("(?ms)^```bash\\n(.*?)^```\\n(?:(```\\n)(.*?)^```\\n)?");

    private static final Map<Pattern, String> DIFFERS_EACH_TIME = Map.of(
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"), "<id>",
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z"), "<date>",
            Pattern.compile("(CA|CF|SM)[0-9a-f]{32}"), "<sid>");

    /** A block of commands and what they print. */
    private record Step(String commands, String printed) {}

    @Test
    void everyStepPrintsWhatTheDocumentSays() throws Exception {
        Path folder = Path.of("target", "tour-" + System.nanoTime());
        Map<String, String> settings = Databases.settings("tour", folder);
        settings.put("switchboard.archive.after", "PT0S");
        settings.put("switchboard.sweep.every", "PT2S");
        List<Step> steps = steps();

        List<String> printed;
        try (Server server = Server.start(folder, settings)) {
            printed = walk(steps, server, folder);
        }

        if (Boolean.getBoolean("tour.write")) {
            write(printed);
        }
        assertThat(printed).as("what bash printed: %s", printed).hasSameSizeAs(steps);
        for (int step = 0; step < steps.size(); step++) {
            assertThat(same(printed.get(step)))
                    .as("step %d of docs/tour.md; -Dtour.write=true writes what is printed", step)
                    .isEqualTo(same(steps().get(step).printed()));
        }
    }

    private static List<Step> steps() throws IOException {
        return STEP.matcher(Files.readString(TOUR))
                .results()
                .map(step -> new Step(step.group(1), step.group(3) == null ? "" : step.group(3)))
                .toList();
    }

    /** What each step printed, errors among it. */
    private static List<String> walk(List<Step> steps, Server server, Path folder) throws Exception {
        StringBuilder script = new StringBuilder();
        steps.forEach(step -> script.append(step.commands().replace(ADDRESS, "localhost:" + server.port()))
                .append("echo '")
                .append(END_OF_STEP)
                .append("'\n"));
        Path commands = Files.writeString(folder.resolve("tour.sh").toAbsolutePath(), script);
        Path output = folder.resolve("tour.txt");
        Process bash = new ProcessBuilder("bash", commands.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!bash.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
            bash.destroyForcibly();
        }
        List<String> printed = new ArrayList<>(
                List.of(Files.readString(output).replace("\r", "").split(END_OF_STEP + "\n", -1)));
        String rest = printed.remove(printed.size() - 1);
        assertThat(rest).as("bash broke off").isEmpty();
        return printed;
    }

    private static void write(List<String> printed) throws IOException {
        Matcher step = STEP.matcher(Files.readString(TOUR));
        int[] number = {0};
        Files.writeString(
                TOUR,
                step.replaceAll(found -> Matcher.quoteReplacement(
                        "```bash\n" + found.group(1) + "```\n" + block(printed.get(number[0]++)))));
    }

    private static String block(String printed) {
        return printed.isEmpty() ? "" : "```\n" + printed + "```\n";
    }

    private static String same(String text) {
        String same = text;
        for (Map.Entry<Pattern, String> differing : DIFFERS_EACH_TIME.entrySet()) {
            same = differing.getKey().matcher(same).replaceAll(differing.getValue());
        }
        return same;
    }
}
