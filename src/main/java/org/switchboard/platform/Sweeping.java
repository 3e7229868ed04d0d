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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Lets each sweep run at its own pace, so that what is over does not pile up. */
@ApplicationScoped
public class Sweeping {
    private static final Logger LOG = Logger.getLogger(Sweeping.class.getName());
    private static final long FIRST_AFTER_SECONDS = 60;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @Inject
    private Instance<Sweep> sweeps;

    @Inject
    private Clock clock;

    /** No sweep waits longer than this for its next. */
    @Inject
    @ConfigProperty(name = "switchboard.sweep.every", defaultValue = "PT1H")
    private Duration longest;

    private final List<ScheduledFuture<?>> schedules = new ArrayList<>();

    void start(@Observes @Priority(Migration.PRIORITY + 1) Startup startup) {
        for (Sweep sweep : sweeps) {
            long seconds = Math.max(1, Math.min(sweep.every().toSeconds(), longest.toSeconds()));
            schedules.add(scheduler.scheduleWithFixedDelay(
                    () -> sweep(sweep), Math.min(seconds, FIRST_AFTER_SECONDS), seconds, TimeUnit.SECONDS));
        }
    }

    private void sweep(Sweep sweep) {
        try {
            int swept = sweep.sweep(clock.instant());
            LOG.log(swept == 0 ? Level.FINE : Level.INFO, () -> "Swept " + swept + ' ' + sweep.what());
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Could not sweep " + sweep.what() + "; trying again", e);
        }
    }

    @PreDestroy
    void stop() {
        schedules.forEach(schedule -> schedule.cancel(false));
    }
}
