package org.switchboard.description.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.switchboard.format.Format;
import org.switchboard.format.xml.SoapVersion;
import org.switchboard.text.JsonText;

/**
 * Writes samples as commands of {@code curl} for a shell, which can be pasted as they are.
 *
 * @param address where callers find the server, without a slash at its end
 * @param writer what writes the bodies
 */
public record CurlScript(String address, SampleWriter writer) {
    private static final String NEXT_LINE = " \\\n     ";
    private static final Pattern VARIABLE = Pattern.compile("\\$[A-Z]+");

    /** A sample in a format: what it needs, and the request that asks and is answered in the format. */
    public String of(WorkingSample sample, Format format) {
        SampleRequest request = sample.request();
        String type = SampleWriter.mediaType(format);
        List<String> options = new ArrayList<>(List.of("-H 'Accept: " + type + "'"));
        if (request.hasBody()) {
            options.addAll(body(type, request.body().in(oneLine(format), writer)));
        }
        return with(sample, command(request, request.path(), options));
    }

    /** A sample by SOAP. */
    public String of(WorkingSample sample, SoapVersion version) {
        SampleRequest request = sample.request();
        List<String> options = new ArrayList<>();
        if (version == SoapVersion.V11) {
            options.add("-H 'SOAPAction: \"" + request.declaration().name() + "\"'");
        }
        options.addAll(body(version.contentType(), request.whole().in(version, writer)));
        String line = login(request) + quoted(address + '/' + version.path());
        return with(sample, "curl -w '\\n' " + line + NEXT_LINE + String.join(NEXT_LINE, options));
    }

    private String with(WorkingSample sample, String command) {
        List<String> lines = new ArrayList<>();
        if (sample.uses(WorkingSample.UNIQUE)) {
            lines.add(WorkingSample.UNIQUE + "=$(date +%s)$RANDOM");
        }
        if (sample.uses(WorkingSample.NUMBER)) {
            lines.add(WorkingSample.NUMBER + "=+1212$((RANDOM % 800 + 200))$((RANDOM % 9000 + 1000))");
        }
        sample.before().forEach(step -> lines.add(step(step)));
        lines.add(command);
        sample.after().forEach(step -> lines.add(step(step)));
        return String.join("\n", lines);
    }

    /** Another request, of which only what its variable takes is of interest. */
    private String step(SampleRequest step) {
        List<String> options = new ArrayList<>();
        if (step.hasBody()) {
            options.add("-H 'Content-Type: application/json'" + NEXT_LINE + "-d "
                    + text(JsonText.compact(step.body().members())));
        }
        String command = "curl -s " + verb(step) + login(step) + quoted(address + step.path())
                + options.stream().map(option -> ' ' + option).findFirst().orElse("");
        Optional<String> taken = step.variable()
                .map(variable -> variable + "=$(" + command + " | sed 's/.*\""
                        + step.member().orElseThrow() + "\":\"\\([^\"]*\\)\".*/\\1/')");
        return taken.orElse(command + " -o /dev/null");
    }

    private String command(SampleRequest request, String path, List<String> options) {
        return "curl -w '\\n' " + verb(request) + login(request) + quoted(address + path) + NEXT_LINE
                + String.join(NEXT_LINE, options);
    }

    private static String verb(SampleRequest request) {
        return switch (request.route().verb()) {
            case GET -> "";
            case POST -> request.hasBody() ? "" : "-X POST ";
            default -> "-X " + request.route().verb() + ' ';
        };
    }

    private static String login(SampleRequest request) {
        return request.login()
                .map(login -> "-u " + (login.matches("[\\w.@:]+") ? login : quoted(login)) + ' ')
                .orElse("");
    }

    private static List<String> body(String contentType, String body) {
        return List.of("-H 'Content-Type: " + contentType + "'", "-d " + text(body));
    }

    /** In double quotes, where a shell puts values in place of variables; nothing else in it has a meaning to a shell. */
    private static String quoted(String text) {
        return text.matches("[\\w.:/@-]+") ? text : '"' + text + '"';
    }

    /** In single quotes, but for the variables. */
    private static String text(String text) {
        String escaped = text.replace("'", "'\\''");
        return '\''
                + VARIABLE.matcher(escaped).replaceAll(found -> Matcher.quoteReplacement("'\"" + found.group() + "\"'"))
                + '\'';
    }

    /** JSON Lines is JSON on one line. */
    private static Format oneLine(Format format) {
        return format == Format.JSON ? Format.JSONL : format;
    }
}
