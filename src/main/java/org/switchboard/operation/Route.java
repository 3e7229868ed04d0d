package org.switchboard.operation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

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

    /**
     * The path of this route where another has words in the place of its parameters: of {@code /endpoints/{endpointId}} at
     * {@code /endpoints/team} it is <code>/endpoints/{endpointId: (?i)team}</code>. Empty if there is no such place, or any
     * other part differs.
     */
    public Optional<String> pathAt(Route other) {
        List<String> mine = segments();
        List<String> theirs = other.segments();
        if (mine.size() != theirs.size() || theirs.stream().anyMatch(Route::isParameter)) {
            return Optional.empty();
        }
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < mine.size(); i++) {
            String segment = mine.get(i);
            String word = theirs.get(i);
            if (isParameter(segment)) {
                path.append('/')
                        .append(segment, 0, segment.length() - 1)
                        .append(": (?i)")
                        .append(word)
                        .append('}');
            } else if (segment.equalsIgnoreCase(word)) {
                path.append('/').append(segment);
            } else {
                return Optional.empty();
            }
        }
        return parameters().isEmpty() ? Optional.empty() : Optional.of(path.toString());
    }

    /** Whether a segment stands for a member of the request. */
    public static boolean isParameter(String segment) {
        return segment.startsWith("{");
    }
}
