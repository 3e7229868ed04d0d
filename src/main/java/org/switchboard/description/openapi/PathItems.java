package org.switchboard.description.openapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.switchboard.operation.OperationDescriptor;
import org.switchboard.operation.Operations;
import org.switchboard.operation.Route;

/** The paths of the document: every declared route, and {@code /api/<operation>}. */
final class PathItems {
    private final ObjectNode paths = JsonNodeFactory.instance.objectNode();
    private final Map<String, Route> shapes = new HashMap<>();
    private final ContentObjects everyFormat;
    private final ContentObjects json;

    private PathItems(ExampleObjects exampleObjects) {
        everyFormat = ContentObjects.ofEveryFormat(exampleObjects);
        json = ContentObjects.ofJson(exampleObjects);
    }

    /** The paths of all operations. */
    static ObjectNode of(Operations operations, ExampleObjects exampleObjects) {
        PathItems pathItems = new PathItems(exampleObjects);
        operations.declarations().forEach(pathItems::addRoutes);
        operations.declarations().forEach(pathItems::addByName);
        return pathItems.paths;
    }

    private void addRoutes(OperationDescriptor<?, ?> descriptor) {
        for (int at = 0; at < descriptor.routes().size(); at++) {
            Route route = descriptor.routes().get(at);
            Route first = shapes.computeIfAbsent(shape(route), unused -> route);
            String id = at == 0 ? descriptor.name() : descriptor.name() + (at + 1);
            OperationObject operation = new OperationObject(descriptor, route, first.parameters());
            add(first.path(), route, operation.described(id, "Operations", everyFormat));
        }
    }

    private void addByName(OperationDescriptor<?, ?> descriptor) {
        Route route = new Route(descriptor.verb(), "/api/" + descriptor.name());
        OperationObject operation = new OperationObject(descriptor, route, List.of());
        add(route.path(), route, operation.described(descriptor.name() + "ByName", "By name", json));
    }

    private void add(String path, Route route, ObjectNode operation) {
        paths.withObjectProperty(path).set(route.verb().name().toLowerCase(Locale.ROOT), operation);
    }

    /** OpenAPI takes paths for the same that differ only in what their parameters are called. */
    private static String shape(Route route) {
        return route.segments().stream()
                .map(segment -> Route.isParameter(segment) ? "{}" : segment)
                .collect(Collectors.joining("/"));
    }
}
