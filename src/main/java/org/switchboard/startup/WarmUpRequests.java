package org.switchboard.startup;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;

/** Dry runs that are sent again and again, and what became of them. Thread-safe. */
final class WarmUpRequests {
    /** How long one request may take: to connect, and to be answered. */
    static final Duration LONGEST_REQUEST = LoopbackClient.PATIENCE.multipliedBy(2);

    /** After so many it is given up: what fails is not what clients will do. */
    private static final int MAX_FAILURES = 20;

    private final List<WarmUpRequest> all;
    private final LongAdder succeeded = new LongAdder();
    private final AtomicInteger failed = new AtomicInteger();
    private volatile String lastFailure = "";

    WarmUpRequests(List<WarmUpRequest> all) {
        this.all = all;
    }

    /** Sends one after the other until it is to end, or too many have failed. */
    void sendUntil(BooleanSupplier over) {
        for (int i = 0; !over.getAsBoolean() && failed.get() < MAX_FAILURES; i++) {
            send(all.get(i % all.size()));
        }
    }

    private void send(WarmUpRequest warmUpRequest) {
        try {
            int status = warmUpRequest.send();
            if (status == LoopbackClient.OK) {
                succeeded.increment();
            } else {
                fail("HTTP " + status);
            }
        } catch (IOException e) {
            fail(e.toString());
        }
    }

    private void fail(String how) {
        lastFailure = how;
        failed.incrementAndGet();
    }

    /** How many succeeded, and how others failed, for the log. */
    @Override
    public String toString() {
        String failures = failed.get() == 0 ? "" : " (" + failed + " more failed, the last with " + lastFailure + ')';
        return succeeded + " dry runs" + failures;
    }
}
