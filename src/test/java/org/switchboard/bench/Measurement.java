package org.switchboard.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** How often something was done, how long it took, and how often it failed. */
record Measurement(long count, double perSecond, double p50Millis, double p99Millis, long errors) {

    /** Lets each of the workers do its work for a while, all at once. */
    static Measurement of(Duration duration, int workers, Callable<? extends Work> newWork) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(workers);
        try {
            CountDownLatch ready = new CountDownLatch(workers);
            var runs = new java.util.ArrayList<Future<Run>>();
            for (int i = 0; i < workers; i++) {
                runs.add(threads.submit(() -> run(duration, newWork, ready)));
            }
            long errors = 0;
            long[] all = {};
            for (Future<Run> run : runs) {
                errors += run.get().errors();
                long[] nanos = run.get().nanos();
                int from = all.length;
                all = Arrays.copyOf(all, from + nanos.length);
                System.arraycopy(nanos, 0, all, from, nanos.length);
            }
            Arrays.sort(all);
            return new Measurement(
                    all.length,
                    all.length / (duration.toMillis() / 1000.0),
                    millis(all, 0.50),
                    millis(all, 0.99),
                    errors);
        } finally {
            threads.shutdownNow();
        }
    }

    private record Run(long[] nanos, long errors) {}

    private static Run run(Duration duration, Callable<? extends Work> newWork, CountDownLatch ready) throws Exception {
        long[] nanos = new long[1024];
        int count = 0;
        long errors = 0;
        try (Work work = newWork.call()) {
            ready.countDown();
            ready.await();
            long end = System.nanoTime() + duration.toNanos();
            long before = System.nanoTime();
            while (before < end) {
                try {
                    work.once();
                } catch (Exception e) {
                    errors++;
                    if (errors == 1) {
                        System.err.println("first error: " + e);
                    }
                    if (errors > 1000) {
                        break;
                    }
                }
                long after = System.nanoTime();
                if (count == nanos.length) {
                    nanos = Arrays.copyOf(nanos, count * 2);
                }
                nanos[count++] = after - before;
                before = after;
            }
        }
        return new Run(Arrays.copyOf(nanos, count), errors);
    }

    private static double millis(long[] sorted, double quantile) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) (quantile * (sorted.length - 1))] / 1e6;
    }
}
