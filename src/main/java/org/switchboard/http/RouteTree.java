package org.switchboard.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glassfish.jersey.server.model.Resource;
import org.switchboard.format.Format;

/**
 * The resources of JAX-RS, made from paths whose literal segments match in any case. JAX-RS tries one pattern after the
 * other, so those that begin with the same segment lie below one resource: a request is then held against the few that
 * begin as it does, and not against all. What begins with the name of a format stays by itself, since so do the routes that
 * name a format, and JAX-RS does not look for a second resource once one matches. Not thread-safe.
 */
public final class RouteTree {
    private final Map<String, Resource.Builder> roots = new LinkedHashMap<>();
    private final Map<String, Resource.Builder> below = new LinkedHashMap<>();

    /** The resource of a path. */
    public Resource.Builder at(String path) {
        List<String> segments = List.of(path.substring(1).split("/", -1));
        Optional<String> trunk = trunk(segments);
        if (trunk.isEmpty()) {
            return roots.computeIfAbsent(path, unused -> Resource.builder(template(segments, 0)));
        }
        Resource.Builder root =
                roots.computeIfAbsent(trunk.get(), unused -> Resource.builder(template(segments.subList(0, 1), 0)));
        return segments.size() == 1
                ? root
                : below.computeIfAbsent(
                        path, unused -> root.addChildResource(template(segments.subList(1, segments.size()), 1)));
    }

    private static Optional<String> trunk(List<String> segments) {
        String first = segments.get(0);
        boolean isShared = isLiteral(first) && Format.named(first).isEmpty() && !first.contains(".");
        return isShared ? Optional.of('/' + first) : Optional.empty();
    }

    /** All of them. */
    public Resource[] resources() {
        return roots.values().stream().map(Resource.Builder::build).toArray(Resource[]::new);
    }

    private static String template(List<String> segments, int before) {
        StringBuilder template = new StringBuilder();
        int at = before;
        for (String segment : segments) {
            at++;
            template.append('/');
            if (isLiteral(segment)) {
                template.append("{literal")
                        .append(at)
                        .append(": (?i)")
                        .append(segment.replace(".", "\\."))
                        .append('}');
            } else {
                template.append(segment);
            }
        }
        return template.toString();
    }

    private static boolean isLiteral(String segment) {
        return !segment.isEmpty() && !segment.startsWith("{");
    }
}
