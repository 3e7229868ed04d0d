package org.switchboard.operation;

import java.util.List;
import java.util.function.BiFunction;
import org.switchboard.contract.Document;
import org.switchboard.error.ApiException;
import org.switchboard.error.FieldError;
import org.switchboard.error.ValidationException;
import org.switchboard.request.RequestContext;

/**
 * One thing that can be asked of the server, through every interface. Thread-safe.
 *
 * @param declaration what it is called, what it takes and gives, where it is found and who may ask for it
 * @param work does what is asked
 * @param methods the methods of a JAX-RS resource that declare it, one for each of its routes
 * @param <Q> the request
 * @param <A> the answer
 */
public record Operation<Q extends Document, A extends Document>(
        OperationDescriptor<Q, A> declaration,
        BiFunction<RequestContext, Q, Answer<A>> work,
        List<ResourceMethod> methods) {
    /** Copies the methods. */
    public Operation {
        methods = List.copyOf(methods);
    }

    /** An operation that no resource declares. */
    public static <Q extends Document, A extends Document> Operation<Q, A> of(
            OperationDescriptor<Q, A> declaration, BiFunction<RequestContext, Q, Answer<A>> work) {
        return new Operation<>(declaration, work, List.of());
    }

    /**
     * Does what is asked. The caller is of the audience; all else is the operation's own to check.
     *
     * @param context who asks, and what the request says beside its document
     * @param request the document
     * @throws ApiException if it is refused; nothing was stored
     */
    public Answer<A> perform(RequestContext context, Q request) {
        return work.apply(context, request);
    }

    /** The faults of the fields for which a request would be refused; none are told where it cannot be tried. */
    public List<FieldError> faults(RequestContext context, Q request) {
        if (!declaration.supportsDryRun()) {
            return List.of();
        }
        try {
            perform(context.asDryRun(), request);
            return List.of();
        } catch (ValidationException refusal) {
            return refusal.fields();
        } catch (ApiException refusal) {
            return List.of();
        }
    }
}
