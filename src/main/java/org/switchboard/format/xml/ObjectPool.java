package org.switchboard.format.xml;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a few things that are dear to make and may be used by one thread at a time. What was in use when something
 * failed is not used again: it is simply not given back. Thread-safe.
 */
final class ObjectPool<T> {
    private final BlockingQueue<T> kept;
    private final Supplier<T> newOne;

    /**
     * @param limit how many are kept
     * @param newOne makes one where none is at hand
     */
    ObjectPool(int limit, Supplier<T> newOne) {
        this.kept = new ArrayBlockingQueue<>(limit);
        this.newOne = newOne;
    }

    /** One for the caller alone. */
    T take() {
        @Nullable T spare = kept.poll();
        return spare == null ? newOne.get() : spare;
    }

    /** Takes it back, unless as many as the limit are kept already. */
    boolean giveBack(T used) {
        return kept.offer(used);
    }
}
