package org.switchboard.http.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.switchboard.contract.Document;
import org.switchboard.error.ApiError;
import org.switchboard.error.ApiException;
import org.switchboard.error.FieldError;
import org.switchboard.operation.Operation;
import org.switchboard.request.RequestContext;

/**
 * What was read of a request.
 *
 * @param document the document
 * @param fault what of the request does not fit the document's members, so that it must not be acted on; empty if all does
 */
public record ParsedRequest<Q extends Document>(Q document, Optional<ApiError> fault) {
    /**
     * The document, for the operation to act on.
     *
     * @throws ApiException if something does not fit; it also tells for what else the operation would refuse the request
     */
    public Q documentFor(Operation<Q, ?> operation, RequestContext context) {
        if (fault.isPresent()) {
            throw new ApiException(completed(fault.get(), operation, context));
        }
        return document;
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
