package org.switchboard.rpc;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.switchboard.contract.Document;
import org.switchboard.format.Format;
import org.switchboard.http.Admission;
import org.switchboard.http.Responses;
import org.switchboard.http.RouteProvider;
import org.switchboard.http.Routes;
import org.switchboard.http.error.ApiExceptionMapper;
import org.switchboard.http.error.HttpErrors;
import org.switchboard.http.request.ParsedRequest;
import org.switchboard.http.request.RequestReader;
import org.switchboard.http.request.RequestState;
import org.switchboard.operation.Operation;
import org.switchboard.operation.Operations;
import org.switchboard.operation.Verb;
import org.switchboard.request.RequestContext;

/**
 * The predefined routes, which name the operation: {@code /json/reply/NewSession}, {@code /json/oneway/NewSession} and
 * {@code /api/NewSession}; with {@code []} behind the name, a batch (wire contract, section 4).
 */
@Singleton
public class NamedRoutes implements RouteProvider {
    private static final List<String> VERBS =
            Arrays.stream(Verb.values()).map(Verb::name).toList();
    private static final String DOOR = "named";
    private static final String BATCH = "[]";
    private static final String REPLY = "reply";

    private final Operations operations;
    private final Admission admission;
    private final RequestReader requestReader;
    private final Batch batch;

    @Inject
    NamedRoutes(Operations operations, Admission admission, RequestReader requestReader, Batch batch) {
        this.operations = operations;
        this.admission = admission;
        this.requestReader = requestReader;
        this.batch = batch;
    }

    @Override
    public void open(Routes routes) {
        String formats = Arrays.stream(Format.values()).map(Format::suffix).collect(Collectors.joining("|"));
        String prefix = "/{format: (?i:" + formats + ")}";
        for (String verb : VERBS) {
            routes.add(verb, prefix + "/{style: (?i:reply|oneway)}/{operation}", this::ofFormat);
            routes.add(
                    verb, prefix + "/reply", request -> ApiExceptionMapper.answer(HttpErrors.noSuchOperation(REPLY)));
            routes.add(verb, "/api/{operation}", request -> answer(request, bodyFormat(request)));
        }
    }

    private Response ofFormat(ContainerRequestContext request) {
        return answer(request, Format.named(parameter(request, "format")).orElseThrow());
    }

    /** On {@code /api} bodies come as JSON, or in the format of the suffix. */
    private static Format bodyFormat(ContainerRequestContext request) {
        return RequestState.suffix(request).orElse(Format.JSON);
    }

    private Response answer(ContainerRequestContext request, Format format) {
        String asked = parameter(request, "operation");
        boolean many = asked.endsWith(BATCH);
        String name = many ? asked.substring(0, asked.length() - BATCH.length()) : asked;
        return operations
                .named(name)
                .map(operation -> many ? batch.answer(request, operation, format) : one(request, operation, format))
                .orElseGet(() -> ApiExceptionMapper.answer(HttpErrors.noSuchOperation(name)));
    }

    private <Q extends Document> Response one(
            ContainerRequestContext request, Operation<Q, ?> operation, Format format) {
        RequestState.setOperation(request, operation);
        Set<Verb> verbs = operation.declaration().verbsByName();
        if (verbs.stream().noneMatch(verb -> isAskedBy(request, verb))) {
            return ApiExceptionMapper.answer(HttpErrors.wrongVerb(
                    request.getMethod(), operation.declaration().name(), verbs));
        }
        RequestContext context = admission.admit(request, operation.declaration(), DOOR);
        ParsedRequest<Q> parsed = requestReader.ofName(request, operation.declaration(), format);
        RequestContext whole = context.withAccountInBody(RequestState.account(request, 0));
        return Responses.of(
                request,
                operation.declaration(),
                whole,
                operation.perform(whole, parsed.documentFor(operation, whole)));
    }

    private static boolean isAskedBy(ContainerRequestContext request, Verb verb) {
        String method = request.getMethod().toUpperCase(Locale.ROOT);
        return method.equals(verb.name()) || verb == Verb.GET && method.equals(HttpMethod.HEAD);
    }

    private static String parameter(ContainerRequestContext request, String name) {
        return request.getUriInfo().getPathParameters().getFirst(name);
    }
}
