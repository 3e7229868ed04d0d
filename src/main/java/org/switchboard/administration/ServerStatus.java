package org.switchboard.administration;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.switchboard.contract.administration.MetricInfo;
import org.switchboard.contract.administration.ServerInfo;
import org.switchboard.contract.administration.ServerState;
import org.switchboard.monitoring.Drain;
import org.switchboard.monitoring.Metric;
import org.switchboard.monitoring.MetricSource;
import org.switchboard.runtime.BuildVersion;
import org.switchboard.text.Timestamps;

/** Shows how the server is. Thread-safe. */
@Singleton
public class ServerStatus {
    private final Drain drain;
    private final Instance<MetricSource> sources;

    @Inject
    ServerStatus(Drain drain, Instance<MetricSource> sources) {
        this.drain = drain;
        this.sources = sources;
    }

    /** How it is now. What cannot be measured at the moment is left out. */
    public ServerInfo show() {
        ServerInfo shown = new ServerInfo();
        shown.state = ServerState.valueOf(drain.state().name());
        shown.version = BuildVersion.CURRENT;
        shown.dateStarted =
                date(Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime()));
        shown.dateDraining = drain.since().map(ServerStatus::date).orElse(null);
        shown.requestsUnderWay = drain.underWay();
        List<MetricInfo> metrics = new ArrayList<>();
        for (MetricSource source : sources) {
            source.metrics().forEach(metric -> metrics.addAll(values(source.subject(), metric)));
        }
        shown.metrics = metrics;
        return shown;
    }

    private static List<MetricInfo> values(String subject, Metric metric) {
        Map<String, Number> values;
        try {
            values = metric.values().get();
        } catch (RuntimeException e) {
            return List.of();
        }
        return values.entrySet().stream()
                .map(value -> shown(subject, metric, value.getKey(), value.getValue()))
                .toList();
    }

    private static MetricInfo shown(String subject, Metric metric, String labelValue, Number value) {
        MetricInfo shown = new MetricInfo();
        shown.subject = subject;
        shown.name = metric.name();
        shown.label = metric.label().orElse(null);
        shown.labelValue = labelValue.isEmpty() ? null : labelValue;
        shown.value = new BigDecimal(value.toString()).stripTrailingZeros().toPlainString();
        shown.unit = metric.unit();
        shown.description = metric.description();
        return shown;
    }

    private static String date(Instant moment) {
        return Timestamps.shown(moment.atOffset(ZoneOffset.UTC));
    }
}
