package org.switchboard.runtime;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;

/** The server's threads, for what can be done while something else is. Thread-safe. */
@ApplicationScoped
public class BackgroundExecutor {
    @Resource
    private ManagedExecutorService threads;

    /** Begins to do something. */
    public <T> Future<T> begin(Callable<T> work) {
        return threads.submit(work);
    }
}
