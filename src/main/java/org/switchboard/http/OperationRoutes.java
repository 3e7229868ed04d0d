package org.switchboard.http;

import java.util.List;
import java.util.Set;
import org.switchboard.operation.Operation;
import org.switchboard.operation.Operations;
import org.switchboard.operation.ResourceMethod;
import org.switchboard.operation.Route;

/**
 * The routes that the methods of resources declare, such as {@code POST /sessions}.
 *
 * @param operations the operations that the methods declare
 */
public record OperationRoutes(Operations operations) {
    /** What an import may choose, so that one of them may be a word that another route has in its place. */
    private static final Set<String> CHOSEN_IDS = Set.of("accountId", "customerId", "endpointId", "userId");

    /** Adds the routes to those of the application. */
    public void addTo(RouteTree routes) {
        operations.all().stream().map(Operation::methods).flatMap(List::stream).forEach(method -> add(routes, method));
    }

    private void add(RouteTree routes, ResourceMethod method) {
        Route route = method.route();
        add(routes, method, route.path());
        if (CHOSEN_IDS.containsAll(route.parameters())) {
            shadowed(route).forEach(path -> add(routes, method, path));
        }
    }

    private static void add(RouteTree routes, ResourceMethod method, String path) {
        routes.at(path).addMethod(method.route().verb().name()).handledBy(method.resource(), method.method());
    }

    /** Where words of other routes stand in the place of the route's parameters. */
    private List<String> shadowed(Route route) {
        return operations.all().stream()
                .flatMap(operation -> operation.declaration().routes().stream())
                .filter(other -> other.verb() != route.verb())
                .flatMap(other -> route.pathAt(other).stream())
                .distinct()
                .toList();
    }
}
