package org.switchboard.persistence.connection;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import org.switchboard.monitoring.Metric;
import org.switchboard.monitoring.MetricSource;

/**
 * The use of the pool of connections. What is counted where they are taken is told of every pool; how many there are and
 * may be, of our own only: of one of the server's, the server tells it. Thread-safe.
 */
@Singleton
public class PoolMetrics implements MetricSource {
    private static final String UNIT = "connections";

    private final GuardedDataSource connections;

    @Inject
    PoolMetrics(GuardedDataSource connections) {
        this.connections = connections;
    }

    @Override
    public String subject() {
        return "Pool";
    }

    @Override
    public List<Metric> metrics() {
        return Stream.concat(counted().stream(), ofTheSize().stream()).toList();
    }

    private List<Metric> counted() {
        return List.of(
                Metric.gauge("Active", "Connections in use", UNIT, connections::active),
                Metric.gauge("Waiting", "Threads that wait for a connection", "threads", connections::waiting),
                Metric.counter("Taken", "Connections that were taken", UNIT, connections::taken),
                Metric.counter(
                        "WaitMilliseconds",
                        "How long all together have waited for a connection",
                        "milliseconds",
                        connections::waitedMilliseconds),
                Metric.counter("Failures", "Times that no connection was to be had", "times", connections::refused));
    }

    private List<Metric> ofTheSize() {
        if (!(connections.pool() instanceof HikariDataSource pool)) {
            return List.of();
        }
        return List.of(
                Metric.gauge(
                        "Idle",
                        "Connections not in use",
                        UNIT,
                        () -> pool.getHikariPoolMXBean().getIdleConnections()),
                Metric.gauge("Maximum", "Connections at most", UNIT, pool::getMaximumPoolSize));
    }
}
