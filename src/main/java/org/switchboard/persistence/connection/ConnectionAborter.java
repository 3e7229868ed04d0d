package org.switchboard.persistence.connection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Ends connections to a database that does not answer. */
final class ConnectionAborter {
    private static final Logger LOG = Logger.getLogger(ConnectionAborter.class.getName());

    private ConnectionAborter() {}

    /** Ends a connection from outside the thread that uses it, which gives it back; the database is not asked. */
    static void off(Connection connection) {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException e) {
            LOG.log(Level.FINE, "A connection had ended before", e);
        }
    }

    /** Ends a connection that nobody uses any more and gives it back. */
    static void offAndBack(Connection connection) {
        try (connection) {
            off(connection);
        } catch (SQLException e) {
            LOG.log(Level.FINE, "A connection had ended before", e);
        }
    }
}
