package org.switchboard.platform;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;

/** Whether everything that is done at start has been done: schema, directory, schedules. Thread-safe. */
@ApplicationScoped
public class StartUp {
    private volatile boolean over;

    void end(@Observes @Priority(Integer.MAX_VALUE) Startup startup) {
        over = true;
    }

    /** Whether it is over. */
    public boolean isOver() {
        return over;
    }
}
