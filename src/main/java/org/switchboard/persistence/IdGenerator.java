package org.switchboard.persistence;

import com.github.f4b6a3.uuid.UuidCreator;

/** Makes the ids of stored things: UUID version 7 (RFC 9562), so they grow with time and cannot be guessed. */
public final class IdGenerator {
    /** The length of an id, in characters. */
    public static final int LENGTH = 36;

    private IdGenerator() {}

    /** A new id. */
    public static String next() {
        return UuidCreator.getTimeOrderedEpoch().toString();
    }
}
