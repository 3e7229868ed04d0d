package org.switchboard.session;

import java.util.Optional;
import org.switchboard.contract.Document;

/**
 * A write that is asked for under an idempotency key.
 *
 * @param loginId whose key it is
 * @param key the key
 * @param digest what is asked
 */
record IdempotentRequest(String loginId, IdempotencyKey key, String digest) {
    /** The attempt that a request is; empty without a key, and for a dry run, which is nothing to be remembered. */
    static Optional<IdempotentRequest> of(Terms terms, Document request) {
        return terms.key()
                .filter(key -> !terms.dryRun())
                .map(key -> new IdempotentRequest(
                        terms.caller().loginId(),
                        key,
                        IdempotencyRecord.digest(terms.actor().accountId().orElse(""), request)));
    }
}
