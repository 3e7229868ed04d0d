package org.switchboard.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.switchboard.contract.Document;
import org.switchboard.error.FieldError;
import org.switchboard.operation.ApiError;
import org.switchboard.operation.Operation;
import org.switchboard.operation.Outcome;
import org.switchboard.request.RequestContext;

/**
 * What was read of a request.
 *
 * @param document the document
 * @param fault what of the request does not fit the document's members, so that it must not be acted on; empty if all does
 */
public record ParsedRequest<Q extends Document>(Q document, Optional<ApiError> fault) {
    /**
     * What the operation makes of it; where something does not fit, a refusal that also tells for what else the operation would
     * refuse it.
     */
    public <A extends Document> Outcome<A> answeredBy(Operation<Q, A> operation, RequestContext context) {
        return fault.<Outcome<A>>map(unfit -> new Outcome.Refused<>(completed(unfit, operation, context)))
                .orElseGet(() -> operation.answer(context, document));
    }

    private ApiError completed(ApiError unfit, Operation<Q, ?> operation, RequestContext context) {
        List<FieldError> all = new ArrayList<>(unfit.fields());
        operation.faults(context, document).stream()
                .filter(fault ->
                        unfit.fields().stream().noneMatch(known -> known.field().equalsIgnoreCase(fault.field())))
                .forEach(all::add);
        return unfit.in(all);
    }
}
