package org.switchboard.rpc;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.Document;
import org.switchboard.error.ApiError;
import org.switchboard.error.ApiException;
import org.switchboard.format.DocumentList;
import org.switchboard.format.Format;
import org.switchboard.http.Admission;
import org.switchboard.http.Responses;
import org.switchboard.http.error.ApiExceptionMapper;
import org.switchboard.http.error.HttpErrors;
import org.switchboard.http.request.RequestReader;
import org.switchboard.http.request.RequestState;
import org.switchboard.operation.Answer;
import org.switchboard.operation.Operation;
import org.switchboard.operation.Verb;
import org.switchboard.request.RequestContext;

/**
 * Many requests of one operation in one body. They are done in order, each by itself; the first that fails ends the batch
 * and is its answer, what came before it stays done (wire contract, section 4). Under an Idempotency-Key each has a key of
 * its own, so that a batch may be repeated safely. Thread-safe.
 */
@Singleton
public class Batch {
    /** How many requests a batch may hold. */
    public static final int MAX_LENGTH = 1000;

    private static final String DOOR = "batch";
    private static final String COMPLETED = "X-AutoBatch-Completed";
    private static final String INDEX = "AutoBatchIndex";

    private final Admission admission;
    private final RequestReader requestReader;

    @Inject
    Batch(Admission admission, RequestReader requestReader) {
        this.admission = admission;
        this.requestReader = requestReader;
    }

    <Q extends Document, A extends Document> Response answer(
            ContainerRequestContext request, Operation<Q, A> operation, Format format) {
        RequestState.setOperation(request, operation);
        if (!request.getMethod().equals(HttpMethod.POST)) {
            return ApiExceptionMapper.answer(HttpErrors.wrongVerb(
                    request.getMethod(), operation.declaration().name() + "[]", Set.of(Verb.POST)));
        }
        RequestContext context = admission.admit(request, operation.declaration(), DOOR);
        List<Q> documents = complete(requestReader.ofBatch(request, operation.declaration(), format));
        return perform(operation, documents, place -> item(context, request, place));
    }

    static <Q extends Document, A extends Document> Response perform(
            Operation<Q, A> operation, List<Q> documents, IntFunction<RequestContext> contexts) {
        List<A> answers = new ArrayList<>();
        Set<String> accounts = new HashSet<>();
        for (Q document : documents) {
            try {
                Answer<A> answer = operation.perform(contexts.apply(answers.size()), document);
                answers.add(answer.document());
                accounts.addAll(answer.accountIds());
            } catch (RuntimeException failure) {
                return failed(ApiExceptionMapper.fault(failure), answers.size());
            }
        }
        Response.ResponseBuilder answer = Response.ok(
                        new DocumentList<>(operation.declaration().answer(), answers))
                .header(COMPLETED, answers.size());
        Responses.accounts(accounts, answer);
        return answer.build();
    }

    private static RequestContext item(RequestContext context, ContainerRequestContext request, int place) {
        return context.forBatchItem(place).withAccountInBody(RequestState.account(request, place));
    }

    private static <Q> List<Q> complete(List<@Nullable Q> documents) {
        if (documents.size() > MAX_LENGTH) {
            throw new ApiException(HttpErrors.batchTooLong(MAX_LENGTH));
        }
        List<Q> complete = new ArrayList<>();
        for (@Nullable Q document : documents) {
            if (document == null) {
                throw new ApiException(HttpErrors.missingInBatch(complete.size()));
            }
            complete.add(document);
        }
        return complete;
    }

    private static Response failed(ApiError apiError, int completed) {
        return ApiExceptionMapper.answer(
                apiError.about(INDEX, Integer.toString(completed)).with(COMPLETED, Integer.toString(completed)));
    }
}
