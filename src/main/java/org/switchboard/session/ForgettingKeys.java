package org.switchboard.session;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.switchboard.platform.Migration;

/** Forgets expired idempotency keys each hour, so that they do not pile up; harmless on several servers at once. */
@ApplicationScoped
public class ForgettingKeys {
    private static final Logger LOG = Logger.getLogger(ForgettingKeys.class.getName());

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @Inject
    private Sessions sessions;

    @Inject
    private Clock clock;

    private @Nullable ScheduledFuture<?> schedule;

    void start(@Observes @Priority(Migration.PRIORITY + 1) Startup startup) {
        schedule = scheduler.scheduleWithFixedDelay(this::forget, 1, 60, TimeUnit.MINUTES);
    }

    private void forget() {
        try {
            int forgotten = sessions.forgetKeys(clock.instant());
            LOG.fine(() -> "Forgot " + forgotten + " expired idempotency keys");
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Could not forget expired idempotency keys; trying again in an hour", e);
        }
    }

    @PreDestroy
    void stop() {
        if (schedule != null) {
            schedule.cancel(false);
        }
    }
}
