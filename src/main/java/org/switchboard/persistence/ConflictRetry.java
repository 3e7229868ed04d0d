package org.switchboard.persistence;

import jakarta.persistence.OptimisticLockException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.switchboard.error.ConflictException;

/** Makes a transaction that met another one again, on what the other left behind. */
public final class ConflictRetry {
    private static final int ATTEMPTS = 12;
    private static final long MAX_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(4);

    private ConflictRetry() {}

    /**
     * Makes a transaction, again if the database says that another one was at the same rows.
     *
     * @param transaction does everything anew each time
     * @throws ConflictException if it met another one each time; nothing was stored
     */
    public static <T> T call(Supplier<T> transaction) {
        return call(transaction, failure -> false);
    }

    /**
     * The same.
     *
     * @param another tells what else is worth another attempt
     */
    public static <T> T call(Supplier<T> transaction, Predicate<RuntimeException> another) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.get();
            } catch (RuntimeException e) {
                if (!hasMetAnother(e) && !another.test(e)) {
                    throw e;
                }
                if (attempt == ATTEMPTS) {
                    throw new ConflictException(
                            "Somebody changed the same at the same moment; nothing was done. Try again");
                }
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(MAX_PAUSE_NANOS) * attempt);
            }
        }
    }

    private static boolean hasMetAnother(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException) {
                return true;
            }
        }
        return SqlState.isBusy(failure);
    }
}
