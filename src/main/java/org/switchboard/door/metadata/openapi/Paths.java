package org.switchboard.door.metadata.openapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.switchboard.operation.Declaration;
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

    private void addRoutes(Declaration<?, ?> declaration) {
        for (int at = 0; at < declaration.routes().size(); at++) {
            Route route = declaration.routes().get(at);
            Route first = shapes.computeIfAbsent(shape(route), unused -> route);
            RouteNode node = new RouteNode(declaration, route.verb(), route.parameters(), first.parameters());
            String id = at == 0 ? declaration.name() : declaration.name() + (at + 1);
            Optional<ObjectNode> body =
                    route.verb().hasBody() ? Optional.of(contents.request(declaration.request())) : none();
            add(first.path(), route, node.described(id, ROUTES, body, contents.answer(declaration.answer())));
        }
    }

    private void addByName(Declaration<?, ?> declaration) {
        Route route = new Route(declaration.verb(), "/api/" + declaration.name());
        RouteNode node = new RouteNode(declaration, route.verb(), List.of(), List.of());
        Optional<ObjectNode> body =
                route.verb().hasBody() ? Optional.of(contents.requestInJson(declaration.request())) : none();
        String id = declaration.name() + "ByName";
        add(route.path(), route, node.described(id, BY_NAME, body, contents.answerInJson(declaration.answer())));
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
