package org.switchboard.session.search;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.switchboard.runtime.BackgroundExecutor;

/** Does at once what can be done meanwhile, so that a test knows when. */
final class AtOnce extends BackgroundExecutor {
    @Override
    public <T> Future<T> begin(Callable<T> work) {
        try {
            return CompletableFuture.completedFuture(work.call());
        } catch (Exception e) {
            return CompletableFuture.failedFuture(e);
        }
    }
}
