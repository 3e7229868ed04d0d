package org.switchboard.persistence.connection;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.switchboard.persistence.SqlState;
import org.switchboard.runtime.StartupPriority;

/** Waits at start for a database that is not up yet, as when both are started at the same moment. */
@ApplicationScoped
public class DatabaseStartupWait {
    private static final Logger LOG = Logger.getLogger(DatabaseStartupWait.class.getName());
    private static final Duration PAUSE = Duration.ofMillis(500);

    @Inject
    private GuardedDataSource database;

    @Inject
    @ConfigProperty(name = "switchboard.db.start.wait", defaultValue = "PT2M")
    private Duration longest;

    void await(@Observes @Priority(StartupPriority.DATABASE) Startup startup) throws SQLException {
        await(database, longest);
    }

    /**
     * Returns once the database gives a connection.
     *
     * @param longest how long it may take
     * @throws SQLException if it has given none by then, or for a reason that waiting does not mend, such as a wrong password
     */
    static void await(GuardedDataSource database, Duration longest) throws SQLException {
        long end = System.nanoTime() + longest.toNanos();
        boolean told = false;
        while (true) {
            try {
                database.beside().close();
                LOG.log(told ? Level.INFO : Level.FINE, "The database is there");
                return;
            } catch (SQLException e) {
                if (!SqlState.mayComeUp(e)) {
                    throw told(e);
                }
                if (!told) {
                    LOG.log(
                            Level.WARNING,
                            () -> "The database cannot be reached; the start waits for it, " + longest + " at most: "
                                    + SqlState.root(e).getMessage());
                    told = true;
                }
                if (System.nanoTime() - end > 0) {
                    throw told(e);
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    /** The server may end with the application before it has said why. */
    private static SQLException told(SQLException e) {
        LOG.severe(() -> "The database cannot be used, so the application cannot be started: "
                + SqlState.root(e).getMessage());
        return e;
    }
}
