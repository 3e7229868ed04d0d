package org.switchboard.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a transcript. An exchange is a title behind {@code ###}, a request behind {@code >}, and the answer: status line,
 * headers, body, of which any may be missing. Lines that begin with {@code ==} head a part. Two shorter notations occur: a
 * path, a length and a status line in one line, and a table of labels with one answer a line.
 */
final class Transcript {
    private static final String TITLE = "### ";
    private static final String REQUEST = "> ";
    private static final String PART = "==";
    private static final String STATUS = "HTTP/1.1 ";
    /** The login's cookies, noted between the exchanges. */
    private static final Pattern NOTE = Pattern.compile("(?:cookies|rememberMe) \\{.*");

    private static final Pattern SHORT = Pattern.compile("(/\\S*) \\d+ (HTTP/1\\.1 .*)");

    private static final Pattern ROW = Pattern.compile(
            "(?<label>.*?) {2,}(?<status>\\d{3} [^|]*) \\| (?<type>[^|]*) \\| (?<headers>[^|]*) \\| (?<body>.*)");

    private final String file;
    private final List<Entry> entries = new ArrayList<>();
    private String title = "";
    private int start = 1;
    private List<String> lines = new ArrayList<>();

    private Transcript(String file) {
        this.file = file;
    }

    /** All exchanges of a transcript, in order. */
    static List<Entry> read(String file, String text) {
        Transcript transcript = new Transcript(file);
        int number = 0;
        for (String line : text.split("\n", -1)) {
            transcript.take(line, ++number);
        }
        transcript.end();
        return List.copyOf(transcript.entries);
    }

    private void take(String line, int number) {
        Matcher row = ROW.matcher(line);
        Matcher shortForm = SHORT.matcher(line);
        if (row.matches()) {
            begin(row.group("label"), number);
            lines.addAll(SuffixTable.exchange(row));
        } else if (shortForm.matches()) {
            begin("GET " + shortForm.group(1), number);
            lines.add(REQUEST + shortForm.group(1));
            lines.add(shortForm.group(2));
        } else if (line.startsWith(TITLE)) {
            begin(line.substring(TITLE.length()), number);
        } else if (line.startsWith(PART) || NOTE.matcher(line).matches()) {
            begin("", number + 1);
        } else {
            lines.add(line);
        }
    }

    private void begin(String newTitle, int number) {
        end();
        title = newTitle;
        start = number;
        lines = new ArrayList<>();
    }

    private void end() {
        if (title.isEmpty() && lines.stream().allMatch(String::isBlank)) {
            return;
        }
        int request = requestLines();
        String asked = String.join("\n", lines.subList(0, request));
        String answer = String.join("\n", lines.subList(request, lines.size())).strip();
        entries.add(new Entry(file, start, title, asked.isEmpty() ? "" : asked.substring(REQUEST.length()), answer));
    }

    /** A request ends with its line, unless its body goes on before the status line. */
    private int requestLines() {
        if (lines.isEmpty() || !lines.get(0).startsWith(REQUEST)) {
            return 0;
        }
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).startsWith(STATUS)) {
                return i;
            }
        }
        return 1;
    }
}
