package org.switchboard.operation;

import java.util.List;
import java.util.function.BiFunction;
import org.switchboard.contract.Document;
import org.switchboard.error.ApiException;
import org.switchboard.error.FieldError;
import org.switchboard.error.ValidationException;
import org.switchboard.request.RequestContext;

/**
 * One thing that can be asked of the server. Each is a CDI bean; being one is all that it takes to be offered by every
 * interface. Thread-safe.
 *
 * @param <Q> the request
 * @param <A> the answer
 */
public interface Operation<Q extends Document, A extends Document> {
    /** What it is called, what it takes and gives, where it is found and who may ask for it. */
    OperationDescriptor<Q, A> declaration();

    /**
     * Does what is asked. The caller is of the audience; all else is the operation's own to check.
     *
     * @param context who asks, and what the request says beside its document
     * @param request the document
     * @throws ApiException if it is refused; nothing was stored
     */
    Answer<A> perform(RequestContext context, Q request);

    /** The faults of the fields for which a request would be refused; none are told where it cannot be tried. */
    default List<FieldError> faults(RequestContext context, Q request) {
        if (!declaration().supportsDryRun()) {
            return List.of();
        }
        try {
            perform(context.asDryRun(), request);
            return List.of();
        } catch (ValidationException refusal) {
            return refusal.fields();
        }
    }

    /** An operation of its declaration and what it does. */
    static <Q extends Document, A extends Document> Operation<Q, A> of(
            OperationDescriptor<Q, A> descriptor, BiFunction<RequestContext, Q, Answer<A>> work) {
        return new Operation<>() {
            @Override
            public OperationDescriptor<Q, A> declaration() {
                return descriptor;
            }

            @Override
            public Answer<A> perform(RequestContext context, Q request) {
                return work.apply(context, request);
            }
        };
    }
}
