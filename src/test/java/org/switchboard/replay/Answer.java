package org.switchboard.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An answer, recorded or received.
 *
 * @param status 0 where no answer was recorded
 * @param cut whether the body was cut by the recorder
 */
record Answer(int status, String reason, List<Map.Entry<String, String>> headers, String body, boolean cut) {
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3}) ?(.*)");
    private static final Pattern HEADER = Pattern.compile("([A-Za-z][A-Za-z0-9-]*): (.*)");
    private static final Pattern CUT = Pattern.compile("…\\[\\d+]$");

    /** The answer of a transcript. A body without status line and headers is taken as one of a success. */
    static Answer recorded(String text) {
        List<String> lines = List.of(text.split("\n", -1));
        Matcher status = STATUS.matcher(lines.get(0));
        if (!status.matches()) {
            return text.isEmpty() ? of(0, "", List.of(), "") : of(200, "OK", List.of(), text);
        }
        List<Map.Entry<String, String>> headers = new ArrayList<>();
        int i = 1;
        for (; i < lines.size(); i++) {
            Matcher header = HEADER.matcher(lines.get(i));
            if (!header.matches()) {
                break;
            }
            headers.add(Map.entry(header.group(1), header.group(2).strip()));
        }
        String body = String.join("\n", lines.subList(i, lines.size())).strip();
        return of(Integer.parseInt(status.group(1)), status.group(2).strip(), headers, body);
    }

    private static Answer of(int status, String reason, List<Map.Entry<String, String>> headers, String body) {
        Matcher cut = CUT.matcher(body);
        return cut.find()
                ? new Answer(status, reason, headers, body.substring(0, cut.start()), true)
                : new Answer(status, reason, headers, body, false);
    }

    boolean isSuccess() {
        return status / 100 == 2;
    }

    /** The values of a header, joined by commas as HTTP allows. */
    Optional<String> header(String name) {
        List<String> values = headers.stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .toList();
        return values.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", values));
    }

    String show() {
        return "HTTP/1.1 " + status + " " + reason + "\n"
                + headers.stream()
                        .map(header -> header.getKey() + ": " + header.getValue() + "\n")
                        .collect(Collectors.joining())
                + "\n" + body;
    }
}
