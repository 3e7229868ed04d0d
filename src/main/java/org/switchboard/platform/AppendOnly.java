package org.switchboard.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.h2.api.Trigger;
import org.h2.jdbc.JdbcConnection;
import org.jspecify.annotations.Nullable;

/**
 * Refuses whatever would change or remove a row, as a trigger of H2; PostgreSQL has one of its own, which a migration
 * makes. H2 makes an instance for each trigger by the name of this class, so it is found only by the H2 that lies beside
 * it in the application. Stateless.
 */
public final class AppendOnly implements Trigger {
    private static final Logger LOG = Logger.getLogger(AppendOnly.class.getName());

    /** As of a statement that breaks a rule of the data (SQL standard, class 23). */
    private static final String STATE = "23000";

    /** Names this class. */
    private static final String GUARD =
            "create trigger if not exists audit_entry_append_only before update, delete on audit_entry"
                    + " for each row call 'org.switchboard.platform.AppendOnly'";

    /** Made by H2. */
    public AppendOnly() {}

    /**
     * Guards the audit trail in H2, if that was not done yet. The server's own H2, which only a data source of an
     * administrator leads to, cannot know this class; the log says so then.
     */
    public static void guard(DataSource database) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            if (!connection.isWrapperFor(JdbcConnection.class)) {
                LOG.warning("In the server's own H2 the audit trail is append-only by the server's code alone;"
                        + " for production use PostgreSQL");
                return;
            }
            statement.execute(GUARD);
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException("the audit trail could not be made append-only", e);
        }
    }

    @Override
    public void fire(Connection connection, @Nullable Object[] before, @Nullable Object[] after) throws SQLException {
        throw new SQLException("what is written here is neither changed nor removed", STATE);
    }
}
