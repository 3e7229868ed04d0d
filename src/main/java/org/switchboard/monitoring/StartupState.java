package org.switchboard.monitoring;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.enterprise.event.Startup;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Logger;
import org.switchboard.runtime.ApplicationThreads;
import org.switchboard.runtime.StartupPriority;

/** Whether everything that is done at start has been done: schema, directory, schedules. Thread-safe. */
@ApplicationScoped
public class StartupState {
    private static final Logger LOG = Logger.getLogger(StartupState.class.getName());
    private static final String MICRO = "fish.payara.micro.BootJar";

    private volatile boolean over;

    void end(@Observes @Priority(StartupPriority.END) Startup startup) {
        over = true;
    }

    /**
     * Payara Micro goes on without an application that could not be started, and would answer in its place; ended, it is seen
     * and started again by whatever looks after it. Payara Server has its administrator.
     */
    void shutDown(@Observes Shutdown shutdown) {
        if (over || System.getProperty(MICRO) == null) {
            return;
        }
        LOG.severe("The application could not be started, as the log says; this server ends with it");
        new ApplicationThreads("end").newThread(StartupState::exit).start();
    }

    /** The server logs why only after it has told the application of its end. */
    private static void exit() {
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
        System.exit(1);
    }

    /** Whether it is over. */
    public boolean isOver() {
        return over;
    }
}
