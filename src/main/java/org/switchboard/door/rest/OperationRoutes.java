package org.switchboard.door.rest;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.switchboard.contract.Document;
import org.switchboard.door.http.Admission;
import org.switchboard.door.http.Answers;
import org.switchboard.door.http.Door;
import org.switchboard.door.http.RequestReading;
import org.switchboard.door.http.RequestState;
import org.switchboard.door.http.Routes;
import org.switchboard.operation.Call;
import org.switchboard.operation.Operation;
import org.switchboard.operation.Operations;

/** The routes that the operations declare, such as {@code POST /sessions}. */
@Singleton
public class OperationRoutes implements Door {
    private static final String DOOR = "rest";

    private final Operations operations;
    private final Admission admission;
    private final RequestReading requestReading;

    @Inject
    OperationRoutes(Operations operations, Admission admission, RequestReading requestReading) {
        this.operations = operations;
        this.admission = admission;
        this.requestReading = requestReading;
    }

    @Override
    public void open(Routes routes) {
        operations
                .all()
                .forEach(operation -> operation
                        .declaration()
                        .routes()
                        .forEach(route -> routes.add(
                                route.verb().name(),
                                route.path(),
                                request -> answer(request, operation, route.parameters()))));
    }

    private <Q extends Document> Response answer(
            ContainerRequestContext request, Operation<Q, ?> operation, List<String> pathParameters) {
        RequestState.asksFor(request, operation);
        Call call = admission.admit(request, operation.declaration(), DOOR);
        Q document = requestReading.ofRoute(request, operation.declaration(), pathParameters);
        return Answers.of(
                request,
                operation.declaration(),
                call,
                operation.answer(call.naming(RequestState.account(request, 0)), document));
    }
}
