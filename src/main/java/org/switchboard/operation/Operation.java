package org.switchboard.operation;

import org.switchboard.contract.Document;

/**
 * One thing that can be asked of the server. Each is a CDI bean; being one is all that it takes to be offered by every
 * door. Thread-safe.
 *
 * @param <Q> the request
 * @param <A> the answer
 */
public interface Operation<Q extends Document, A extends Document> {
    /** What it is called, what it takes and gives, where it is found and who may ask for it. */
    Declaration<Q, A> declaration();

    /**
     * Does what is asked. The caller has one of the roles; all else is the operation's own to check.
     *
     * @param call who asks, and what the request says beside its document
     * @param request the document
     */
    Outcome<A> perform(Call call, Q request);
}
