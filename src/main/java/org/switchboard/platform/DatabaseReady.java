package org.switchboard.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready means that the start is over and the database answers. The server asks as soon as it knows of this check, while
 * the application still starts and its configuration is not to be had by others; so nothing is touched before.
 */
@Readiness
@ApplicationScoped
public class DatabaseReady implements HealthCheck {
    private static final Logger LOG = Logger.getLogger(DatabaseReady.class.getName());
    private static final int SECONDS_TO_ANSWER = 2;

    @Inject
    private StartUp startUp;

    @Inject
    private Instance<DataSource> database;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("database")
                .status(startUp.isOver() && answers())
                .build();
    }

    private boolean answers() {
        try (Connection connection = database.get().getConnection()) {
            return connection.isValid(SECONDS_TO_ANSWER);
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "The database does not answer", e);
            return false;
        }
    }
}
