package org.switchboard.platform;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Sweeps each hour, so that what has ended does not pile up. */
@ApplicationScoped
public class Sweeping {
    private static final Logger LOG = Logger.getLogger(Sweeping.class.getName());

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @Inject
    private Instance<Sweep> sweeps;

    @Inject
    private Clock clock;

    private @Nullable ScheduledFuture<?> schedule;

    void start(@Observes @Priority(Migration.PRIORITY + 1) Startup startup) {
        schedule = scheduler.scheduleWithFixedDelay(this::sweepAll, 1, 60, TimeUnit.MINUTES);
    }

    private void sweepAll() {
        sweeps.forEach(this::sweep);
    }

    private void sweep(Sweep sweep) {
        try {
            int swept = sweep.sweep(clock.instant());
            LOG.fine(() -> "Removed " + swept + ' ' + sweep.what());
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Could not remove " + sweep.what() + "; trying again in an hour", e);
        }
    }

    @PreDestroy
    void stop() {
        if (schedule != null) {
            schedule.cancel(false);
        }
    }
}
