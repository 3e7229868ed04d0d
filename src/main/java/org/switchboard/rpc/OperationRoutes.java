package org.switchboard.rpc;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import org.switchboard.contract.Document;
import org.switchboard.http.Admission;
import org.switchboard.http.Handler;
import org.switchboard.http.ParsedRequest;
import org.switchboard.http.RequestReader;
import org.switchboard.http.RequestState;
import org.switchboard.http.Responses;
import org.switchboard.http.RouteProvider;
import org.switchboard.http.Routes;
import org.switchboard.operation.Operation;
import org.switchboard.operation.Operations;
import org.switchboard.operation.Route;
import org.switchboard.request.RequestContext;

/** The routes that the operations declare, such as {@code POST /sessions}. */
@Singleton
public class OperationRoutes implements RouteProvider {
    private static final String DOOR = "rest";

    /** What an import may choose, so that one of them may be a word that another route has in its place. */
    private static final Set<String> CHOSEN_IDS = Set.of("accountId", "customerId", "endpointId", "userId");

    private final Operations operations;
    private final Admission admission;
    private final RequestReader requestReader;

    @Inject
    OperationRoutes(Operations operations, Admission admission, RequestReader requestReader) {
        this.operations = operations;
        this.admission = admission;
        this.requestReader = requestReader;
    }

    @Override
    public void open(Routes routes) {
        operations
                .all()
                .forEach(
                        operation -> operation.declaration().routes().forEach(route -> open(routes, operation, route)));
    }

    private void open(Routes routes, Operation<?, ?> operation, Route route) {
        Handler handler = request -> answer(request, operation, route.parameters());
        routes.add(route.verb().name(), route.path(), handler);
        if (CHOSEN_IDS.containsAll(route.parameters())) {
            shadowed(route).forEach(path -> routes.add(route.verb().name(), path, handler));
        }
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

    private <Q extends Document> Response answer(
            ContainerRequestContext request, Operation<Q, ?> operation, List<String> pathParameters) {
        RequestState.setOperation(request, operation);
        RequestContext context = admission.admit(request, operation.declaration(), DOOR);
        ParsedRequest<Q> parsedRequest = requestReader.ofRoute(request, operation.declaration(), pathParameters);
        return Responses.of(
                request,
                operation.declaration(),
                context,
                parsedRequest.answeredBy(operation, context.withAccountInBody(RequestState.account(request, 0))));
    }
}
