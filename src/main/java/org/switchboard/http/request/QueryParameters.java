package org.switchboard.http.request;

import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The parameters of a query string, by their names in any case. */
public final class QueryParameters {
    /** Names the account to act in. */
    public static final String ACCOUNT = "accountId";

    /** Asks for a dry run. */
    public static final String DRY_RUN = "dryRun";

    private QueryParameters() {}

    /** The first value; an empty one counts as absent. */
    public static Optional<String> first(UriInfo uri, String name) {
        return all(uri, name).stream().filter(value -> !value.isEmpty()).findFirst();
    }

    /** All values, also empty ones, which those without an equals sign have too. */
    public static List<String> all(UriInfo uri, String name) {
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
