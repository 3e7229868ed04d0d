package org.switchboard.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/** The table of suffixes and {@code ?format=}, whose rows name the request by a label, as exchanges like the others. */
final class SuffixTable {
    private static final String POSTED = "POST suffix ";

    private SuffixTable() {}

    /** The lines of an exchange for a row with the groups label, status, type, headers and body. */
    static List<String> exchange(Matcher row) {
        List<String> lines = new ArrayList<>();
        lines.add("> " + request(row.group("label").strip()));
        lines.add("HTTP/1.1 " + row.group("status"));
        lines.addAll(List.of(row.group("headers").split(" ; ")));
        lines.add("Content-Type: " + row.group("type"));
        String body = row.group("body");
        lines.add(body.startsWith("[HTML") ? body : body + "…[0]");
        return lines;
    }

    private static String request(String label) {
        if (label.startsWith(POSTED)) {
            String suffix = label.substring(POSTED.length(), label.indexOf(','));
            return "/sessions" + suffix + " -H Content-Type: application/json -d {\"displayName\":\"x\"}";
        }
        String behind = label.replaceFirst("^suffix ", "").replaceFirst("^\\(none\\)$", "");
        return "/sessions/abc" + behind + " -H Accept: */*";
    }
}
