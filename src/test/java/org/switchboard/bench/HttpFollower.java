package org.switchboard.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads sessions upward over HTTP and comes back for more, by ID or by cursor. Used by one thread. */
final class HttpFollower {
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
    private static final Pattern CURSOR = Pattern.compile("\"nextCursor\":\"([^\"]+)\"");

    /** How a reader goes on. */
    enum Way {
        EXPORT("export by afterSessionId", "/sessions/export.jsonl?", "afterSessionId"),
        LIST(
                "list by cursor, ascending",
                "/sessions?sortField=dateCreated&sortOrder=Ascend&countPerPage=20&",
                "cursor"),
        ARCHIVE("export of the archive", "/sessions/export.jsonl?searchArchive=true&", "afterSessionId");

        private final String title;
        private final String path;
        private final String parameter;

        Way(String title, String path, String parameter) {
            this.title = title;
            this.path = path;
            this.parameter = parameter;
        }

        /** What the table calls it. */
        String title() {
            return title;
        }
    }

    private final Way way;
    private final FollowedServer server;
    private final Set<String> seen = new HashSet<>();
    private @Nullable String last;
    private int doubled;

    HttpFollower(Way way, FollowedServer server) {
        this.way = way;
        this.server = server;
    }

    Way way() {
        return way;
    }

    /** What it has read. */
    Set<String> seen() {
        return seen;
    }

    /** How many came twice. */
    int doubled() {
        return doubled;
    }

    /** Reads what there is by now; whether there was anything new. */
    boolean more() throws IOException {
        int before = seen.size();
        String answer = answer();
        List<String> ids =
                ID.matcher(answer).results().map(found -> found.group(1)).toList();
        if (way == Way.LIST) {
            // A page that is not full is asked for again, so what it has comes again.
            seen.addAll(ids);
            cursor(answer).ifPresent(cursor -> last = cursor);
        } else {
            ids.stream().filter(id -> !seen.add(id)).forEach(id -> doubled++);
            last = ids.isEmpty() ? last : ids.get(ids.size() - 1);
        }
        return seen.size() > before;
    }

    private String answer() throws IOException {
        String behind = last == null ? "" : way.parameter + '=' + URLEncoder.encode(last, StandardCharsets.UTF_8);
        return server.get(way.path + behind);
    }

    private static Optional<String> cursor(String answer) {
        Matcher found = CURSOR.matcher(answer);
        return found.results()
                .map(MatchResult::group)
                .findFirst()
                .map(text -> text.substring(text.indexOf(':') + 2, text.length() - 1));
    }
}
