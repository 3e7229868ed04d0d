package org.switchboard.persistence.connection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.switchboard.monitoring.StartupState;

/**
 * Ready means that the start is over and the database takes writes. The server asks as soon as it knows of this check, while
 * the application still starts and its configuration is not to be had by others; so nothing is touched before.
 */
@Readiness
@ApplicationScoped
public class DatabaseHealthCheck implements HealthCheck {
    @Inject
    private StartupState startupState;

    @Inject
    private Instance<DatabaseAvailabilityMonitor> database;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("database")
                .status(startupState.isOver() && database.get().takesWrites())
                .build();
    }
}
