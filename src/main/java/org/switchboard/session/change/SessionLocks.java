package org.switchboard.session.change;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.switchboard.error.ApiException;
import org.switchboard.error.ServiceUnavailableException;

/**
 * Lets the changes of one session on this server wait for each other before they take a connection, so that many changes of
 * one session do not hold up those of all others; between servers the database does. Thread-safe, of bounded size.
 */
final class SessionLocks {
    private static final int LOCKS = 256;
    private static final long MAX_SECONDS = 10;

    private final ReentrantLock[] locks =
            Stream.generate(() -> new ReentrantLock(true)).limit(LOCKS).toArray(ReentrantLock[]::new);

    /**
     * Does something when it is the session's turn.
     *
     * @throws ApiException if that takes longer than 10 s
     */
    <T> T in(String sessionId, Supplier<T> work) {
        ReentrantLock lock = locks[Math.floorMod(sessionId.hashCode(), LOCKS)];
        if (!isTaken(lock)) {
            throw new ServiceUnavailableException(
                    "Too many changes of this session are waiting; nothing was done. Try again");
        }
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    private static boolean isTaken(ReentrantLock lock) {
        try {
            return lock.tryLock(MAX_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
