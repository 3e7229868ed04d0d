package org.switchboard.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.switchboard.error.ApiException;

/** Does several things at the same moment, each in a thread of its own. */
public final class AtOnce {
    private AtOnce() {}

    /** The refusals among them; anything else that is thrown fails the test. */
    public static List<ApiException> refusals(Runnable... work) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(work.length);
        CyclicBarrier start = new CyclicBarrier(work.length);
        List<ApiException> refusals = new ArrayList<>();
        try {
            List<Future<?>> running = new ArrayList<>();
            for (Runnable each : work) {
                running.add(threads.submit(() -> {
                    start.await();
                    each.run();
                    return true;
                }));
            }
            for (Future<?> each : running) {
                try {
                    each.get();
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof ApiException refusal)) {
                        throw e;
                    }
                    refusals.add(refusal);
                }
            }
        } finally {
            threads.shutdownNow();
        }
        return refusals;
    }
}
