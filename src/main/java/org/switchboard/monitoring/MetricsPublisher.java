package org.switchboard.monitoring;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.MetricUnits;
import org.eclipse.microprofile.metrics.Tag;
import org.switchboard.runtime.ApplicationThreads;
import org.switchboard.runtime.StartupPriority;

/**
 * Publishes metrics by MicroProfile Metrics, at {@code /metrics}. Gauges are asked when they are read. MicroProfile has no
 * counter that can be asked, so its counters follow ours each second.
 */
@ApplicationScoped
public class MetricsPublisher {
    private static final Logger LOG = Logger.getLogger(MetricsPublisher.class.getName());
    private static final String PREFIX = "switchboard_";
    private static final String SECONDS = "seconds";
    private final List<Published> published = new ArrayList<>();

    @Inject
    private MetricRegistry registry;

    @Inject
    private Instance<MetricSource> sources;

    private final ScheduledExecutorService threads =
            Executors.newSingleThreadScheduledExecutor(new ApplicationThreads("metrics"));

    /** A metric, and how far each of its values has been told to MicroProfile. */
    private record Published(Metadata metadata, Metric metric, Map<String, Long> told) {
        Tag[] tags(String labelValue) {
            return metric.label()
                    .map(label -> new Tag[] {new Tag(label, labelValue)})
                    .orElseGet(() -> new Tag[0]);
        }

        /** What cannot be measured at the moment, such as when the database does not answer, is no number. */
        double measured(String labelValue) {
            try {
                return metric.values()
                        .get()
                        .getOrDefault(labelValue, Double.NaN)
                        .doubleValue();
            } catch (RuntimeException e) {
                LOG.log(Level.FINE, e, () -> "Cannot measure " + metric.name());
                return Double.NaN;
            }
        }
    }

    void start(@Observes @Priority(StartupPriority.PUBLICATION) Startup startup) {
        for (MetricSource source : sources) {
            source.metrics()
                    .forEach(metric ->
                            published.add(new Published(metadata(source.subject(), metric), metric, new HashMap<>())));
        }
        follow();
        threads.scheduleWithFixedDelay(this::follow, 1, 1, TimeUnit.SECONDS);
    }

    private void follow() {
        for (Published one : published) {
            try {
                follow(one);
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, e, () -> "Cannot publish " + one.metric().name());
            }
        }
    }

    /** What has one value is known from the start, without asking for it; what is told apart, once it has happened. */
    private void follow(Published one) {
        Metric metric = one.metric();
        if (metric.kind() == Metric.Kind.GAUGE && metric.label().isEmpty()) {
            gauge(one, Metric.ONLY);
            return;
        }
        metric.values().get().forEach((labelValue, value) -> {
            if (metric.kind() == Metric.Kind.GAUGE) {
                gauge(one, labelValue);
            } else {
                count(one, labelValue, value.longValue());
            }
        });
    }

    private void gauge(Published one, String labelValue) {
        if (one.told().putIfAbsent(labelValue, 0L) == null) {
            registry.gauge(one.metadata(), () -> one.measured(labelValue), one.tags(labelValue));
        }
    }

    private void count(Published one, String labelValue, long now) {
        long before = one.told().getOrDefault(labelValue, 0L);
        registry.counter(one.metadata(), one.tags(labelValue)).inc(now - before);
        one.told().put(labelValue, now);
    }

    private static Metadata metadata(String subject, Metric metric) {
        return Metadata.builder()
                .withName(PREFIX + inSnakeCase(subject) + '_' + inSnakeCase(metric.name()))
                .withDescription(metric.description())
                .withUnit(metric.unit().equals(SECONDS) ? MetricUnits.SECONDS : MetricUnits.NONE)
                .build();
    }

    private static String inSnakeCase(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
