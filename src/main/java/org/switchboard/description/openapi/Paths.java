package org.switchboard.description.openapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.switchboard.operation.OperationDescriptor;
import org.switchboard.operation.Operations;
import org.switchboard.operation.Route;

/** The paths of the document: every declared route, and {@code /api/<operation>}. */
final class Paths {
    /** The group of the declared routes. */
    static final String ROUTES = "Operations";
    /** The group of the predefined routes. */
    static final String BY_NAME = "By name";

    private final Contents contents;
    private final ObjectNode paths = JsonNodeFactory.instance.objectNode();
    private final Map<String, Route> shapes = new HashMap<>();

    private Paths(Contents contents) {
        this.contents = contents;
    }

    /** The paths of all operations. */
    static ObjectNode of(Operations operations, Contents contents) {
        Paths paths = new Paths(contents);
        operations.declarations().forEach(paths::addRoutes);
        operations.declarations().forEach(paths::addByName);
        return paths.paths;
    }

    private void addRoutes(OperationDescriptor<?, ?> descriptor) {
        for (int at = 0; at < descriptor.routes().size(); at++) {
            Route route = descriptor.routes().get(at);
            Route first = shapes.computeIfAbsent(shape(route), unused -> route);
            RouteNode node = new RouteNode(descriptor, route.verb(), route.parameters(), first.parameters());
            String id = at == 0 ? descriptor.name() : descriptor.name() + (at + 1);
            Optional<ObjectNode> body =
                    route.verb().hasBody() ? Optional.of(contents.request(descriptor.request())) : none();
            add(first.path(), route, node.described(id, ROUTES, body, contents.answer(descriptor.answer())));
        }
    }

    private void addByName(OperationDescriptor<?, ?> descriptor) {
        Route route = new Route(descriptor.verb(), "/api/" + descriptor.name());
        RouteNode node = new RouteNode(descriptor, route.verb(), List.of(), List.of());
        Optional<ObjectNode> body =
                route.verb().hasBody() ? Optional.of(contents.requestInJson(descriptor.request())) : none();
        String id = descriptor.name() + "ByName";
        add(route.path(), route, node.described(id, BY_NAME, body, contents.answerInJson(descriptor.answer())));
    }

    private void add(String path, Route route, ObjectNode described) {
        paths.withObjectProperty(path).set(route.verb().name().toLowerCase(Locale.ROOT), described);
    }

    /** OpenAPI takes paths for the same that differ only in what their parameters are called. */
    private static String shape(Route route) {
        return route.segments().stream()
                .map(segment -> Route.isParameter(segment) ? "{}" : segment)
                .collect(Collectors.joining("/"));
    }

    private static Optional<ObjectNode> none() {
        return Optional.empty();
    }
}
