package org.switchboard.platform;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.ToIntFunction;
import javax.sql.DataSource;
import org.switchboard.platform.monitoring.Metric;
import org.switchboard.platform.monitoring.MetricSource;

/** The use of our pool of connections. A pool of the server's is measured by the server. Thread-safe. */
@Singleton
public class PoolMetrics implements MetricSource {
    private static final String UNIT = "connections";

    private final DataSource connections;

    @Inject
    PoolMetrics(DataSource connections) {
        this.connections = connections;
    }

    @Override
    public String subject() {
        return "Pool";
    }

    @Override
    public List<Metric> metrics() {
        return connections instanceof HikariDataSource pool ? metrics(pool) : List.of();
    }

    private static List<Metric> metrics(HikariDataSource pool) {
        return List.of(
                Metric.gauge(
                        "Active", "Connections in use", UNIT, () -> now(pool, HikariPoolMXBean::getActiveConnections)),
                Metric.gauge(
                        "Idle", "Connections not in use", UNIT, () -> now(pool, HikariPoolMXBean::getIdleConnections)),
                Metric.gauge("Maximum", "Connections at most", UNIT, pool::getMaximumPoolSize),
                Metric.gauge(
                        "Waiting",
                        "Threads that wait for a connection",
                        "threads",
                        () -> now(pool, HikariPoolMXBean::getThreadsAwaitingConnection)));
    }

    private static int now(HikariDataSource pool, ToIntFunction<HikariPoolMXBean> figure) {
        return figure.applyAsInt(pool.getHikariPoolMXBean());
    }
}
