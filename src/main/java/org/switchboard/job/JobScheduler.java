package org.switchboard.job;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.switchboard.monitoring.LabelledCounter;
import org.switchboard.monitoring.Metric;
import org.switchboard.monitoring.MetricSource;
import org.switchboard.persistence.SqlState;
import org.switchboard.runtime.ApplicationThreads;
import org.switchboard.runtime.StartupPriority;

/**
 * Lets each sweep run at its own pace, so that what is over does not pile up. On threads of its own, which end with the
 * application: in the server's scheduler a cancelled task stays until it would have been due, and with it the application
 * that was undeployed.
 */
@ApplicationScoped
public class JobScheduler implements MetricSource {
    private static final Logger LOG = Logger.getLogger(JobScheduler.class.getName());
    private static final long FIRST_AFTER_SECONDS = 60;

    private static final String WHAT = "what";
    private static final int THREADS = 2;
    private static final Duration TO_END = Duration.ofSeconds(10);

    @Inject
    private Instance<ScheduledJob> scheduledJobs;

    @Inject
    private Clock clock;

    /** No sweep waits longer than this for its next. */
    @Inject
    @ConfigProperty(name = "switchboard.sweep.every", defaultValue = "PT1H")
    private Duration longest;

    private final LabelledCounter runs = new LabelledCounter();
    private final LabelledCounter swept = new LabelledCounter();
    private final LabelledCounter failures = new LabelledCounter();

    private final ScheduledExecutorService threads =
            Executors.newScheduledThreadPool(THREADS, new ApplicationThreads("sweeps"));

    void start(@Observes @Priority(StartupPriority.SCHEMA_IN_PLACE) Startup startup) {
        for (ScheduledJob scheduledJob : scheduledJobs) {
            // A counter that is there from the start shows its first failure as a change.
            runs.add(scheduledJob.name(), 0);
            swept.add(scheduledJob.name(), 0);
            failures.add(scheduledJob.name(), 0);
            long seconds = Math.max(1, Math.min(scheduledJob.interval().toSeconds(), longest.toSeconds()));
            threads.scheduleWithFixedDelay(
                    () -> sweep(scheduledJob), Math.min(seconds, FIRST_AFTER_SECONDS), seconds, TimeUnit.SECONDS);
        }
    }

    private void sweep(ScheduledJob scheduledJob) {
        try {
            run(scheduledJob);
        } catch (RuntimeException e) {
            String message = "Could not sweep " + scheduledJob.name() + "; trying again";
            if (SqlState.isUnusable(e)) {
                LOG.warning(() -> message + " when the database can be used: "
                        + e.getClass().getName());
            } else {
                LOG.log(Level.WARNING, message, e);
            }
        }
    }

    /**
     * Sweeps now, beside what is scheduled.
     *
     * @return how many there were
     */
    public int run(ScheduledJob scheduledJob) {
        runs.add(scheduledJob.name());
        try {
            int count = scheduledJob.run(clock.instant());
            swept.add(scheduledJob.name(), count);
            LOG.log(count == 0 ? Level.FINE : Level.INFO, () -> "Swept " + count + ' ' + scheduledJob.name());
            return count;
        } catch (RuntimeException e) {
            failures.add(scheduledJob.name());
            throw e;
        }
    }

    @Override
    public String subject() {
        return "Sweeps";
    }

    @Override
    public List<Metric> metrics() {
        return List.of(
                Metric.counter("Runs", "Sweeps that were begun, by what is swept", "runs", WHAT, runs),
                Metric.counter("Swept", "What was swept, by what it is", "entries", WHAT, swept),
                Metric.counter("Failures", "Sweeps that failed, by what is swept", "runs", WHAT, failures));
    }

    /** Lets a sweep that runs come to its end; interrupted, it would close the file of H2. */
    @PreDestroy
    void stop() {
        ApplicationThreads.end(threads, TO_END, "A sweep");
    }
}
