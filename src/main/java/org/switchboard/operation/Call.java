package org.switchboard.operation;

import java.util.Optional;
import org.switchboard.access.Caller;
import org.switchboard.session.IdempotencyKey;

/**
 * What a request says beside its document, the same for every door.
 *
 * @param caller who asks
 * @param accountId the account in which to act, where the caller names one
 * @param key the caller's name for this request, so that it may be repeated safely
 */
public record Call(Caller caller, Optional<String> accountId, Optional<IdempotencyKey> key) {
    /** The same call for one of the requests of a batch. */
    public Call item(int index) {
        return new Call(caller, accountId, key.map(name -> name.item(index)));
    }
}
