package org.switchboard.http;

import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The parameters of a query string, by their names in any case. */
public final class QueryParameters {
    private QueryParameters() {}

    /** The first value; an empty one counts as absent. */
    public static Optional<String> first(UriInfo uri, String name) {
        return all(uri, name).stream().filter(value -> !value.isEmpty()).findFirst();
    }

    /** All values, also empty ones, which those without an equals sign have too. */
    static List<String> all(UriInfo uri, String name) {
        Map<String, List<String>> parameters = uri.getQueryParameters();
        if (parameters.isEmpty()) {
            return List.of();
        }
        return parameters.entrySet().stream()
                .filter(parameter -> parameter.getKey().equalsIgnoreCase(name))
                .flatMap(parameter -> parameter.getValue().stream())
                .toList();
    }
}
