package org.switchboard.operation;

import java.util.Arrays;
import java.util.List;

/**
 * A verb and a path under which an operation is found.
 *
 * @param verb the verb
 * @param path the path, beginning with a slash; a segment in braces is a member of the request: {@code /sessions/{sessionId}}
 */
public record Route(Verb verb, String path) {
    /** The segments, those in braces with their braces. */
    public List<String> segments() {
        return Arrays.asList(path.substring(1).split("/", -1));
    }

    /** The members of the request that the path holds, by their JSON names. */
    public List<String> parameters() {
        return segments().stream()
                .filter(Route::isParameter)
                .map(segment -> segment.substring(1, segment.length() - 1))
                .toList();
    }

    /** Whether a segment stands for a member of the request. */
    public static boolean isParameter(String segment) {
        return segment.startsWith("{");
    }
}
