package org.switchboard.operation;

import org.switchboard.contract.Document;

/** What became of a request. */
public sealed interface Outcome<A extends Document> {
    /**
     * It was done.
     *
     * @param answer what to show
     * @param version the version of what is shown, for conditional requests
     * @param replayed whether this is the answer to an earlier request under the same key
     */
    record Answered<A extends Document>(A answer, long version, boolean replayed) implements Outcome<A> {}

    /** It was refused, and nothing was changed. */
    record Refused<A extends Document>(Fault fault) implements Outcome<A> {}
}
