package org.switchboard.session;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;

/** A desk at which it is the same moment at the beginning of each test; the tests of other subjects may use it too. */
abstract class SharedDeskContract {
    final Desk desk;

    SharedDeskContract(Desk desk) {
        this.desk = desk;
    }

    @BeforeEach
    void begin() {
        desk.installation.clock.set(Installation.START);
        desk.telephony.forget();
    }

    /** Does all of it at the same time, each on a thread of its own, and gives what came of it in the same order. */
    static <T> List<T> atOnce(List<Callable<T>> work) throws InterruptedException, ExecutionException {
        CyclicBarrier start = new CyclicBarrier(work.size());
        ExecutorService threads = Executors.newFixedThreadPool(work.size());
        try {
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> each : work) {
                running.add(threads.submit(() -> {
                    start.await();
                    return each.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> each : running) {
                results.add(each.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
