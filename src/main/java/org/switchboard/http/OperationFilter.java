package org.switchboard.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.switchboard.contract.Document;
import org.switchboard.http.error.ApiExceptionMapper;
import org.switchboard.http.request.ParsedRequest;
import org.switchboard.http.request.RequestReader;
import org.switchboard.http.request.RequestState;
import org.switchboard.operation.Answer;
import org.switchboard.operation.Operation;
import org.switchboard.request.RequestContext;

/**
 * Stands around a method of a resource: lets the caller in and reads the request before it is called, and makes its
 * {@link Answer} a response. Thread-safe.
 *
 * @param operation the operation that the method declares
 * @param pathParameters the members of the request that its path holds
 */
record OperationFilter(
        Operation<?, ?> operation, List<String> pathParameters, Admission admission, RequestReader requestReader)
        implements ContainerRequestFilter, ContainerResponseFilter {
    /** The last filter before the method and the first behind it. */
    static final int PRIORITY = 10_000;

    private static final String INTERFACE = "rest";

    @Override
    public void filter(ContainerRequestContext request) {
        read(request, operation).attachTo(request);
    }

    private <Q extends Document> OperationArguments read(ContainerRequestContext request, Operation<Q, ?> asked) {
        RequestState.setOperation(request, asked);
        RequestContext context = admission.admit(request, asked.declaration(), INTERFACE);
        ParsedRequest<Q> parsed = requestReader.ofRoute(request, asked.declaration(), pathParameters);
        RequestContext whole = context.withAccountInBody(RequestState.account(request, 0));
        return new OperationArguments(parsed.documentFor(asked, whole), whole);
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(response.getEntity() instanceof Answer<?> answer)) {
            return;
        }
        Response shown = shown(request, answer);
        response.setStatusInfo(shown.getStatusInfo());
        response.setEntity(shown.getEntity());
        response.getHeaders().putAll(shown.getHeaders());
    }

    /** What a response filter throws, no exception mapper sees. */
    private Response shown(ContainerRequestContext request, Answer<?> answer) {
        try {
            return Responses.of(
                    request,
                    operation.declaration(),
                    OperationArguments.of(request).context(),
                    answer);
        } catch (RuntimeException failure) {
            return ApiExceptionMapper.answer(ApiExceptionMapper.fault(failure));
        }
    }
}
