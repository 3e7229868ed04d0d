package org.switchboard.session.idempotency;

import java.util.Optional;
import org.switchboard.contract.Document;
import org.switchboard.request.IdempotencyKey;
import org.switchboard.request.RequestContext;

/**
 * A write that is asked for under an idempotency key.
 *
 * @param loginId whose key it is
 * @param key the key
 * @param digest what is asked
 */
public record IdempotentRequest(String loginId, IdempotencyKey key, String digest) {
    /** The attempt that a request is; empty without a key, and for a dry run, which is nothing to be remembered. */
    public static Optional<IdempotentRequest> of(RequestContext context, Document request) {
        return context.key()
                .filter(key -> !context.dryRun())
                .map(key -> new IdempotentRequest(
                        context.caller().loginId(),
                        key,
                        IdempotencyRecord.digest(context.accountId().orElse(""), request)));
    }
}
