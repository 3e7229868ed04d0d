package org.switchboard.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.switchboard.persistence.DatabaseKind;

/** One moment of a database, whatever is written meanwhile; nothing is written through it. Not thread-safe. */
final class Snapshot implements AutoCloseable {
    private final Connection connection;
    private final DatabaseKind kind;

    private Snapshot(Connection connection, DatabaseKind kind) {
        this.connection = connection;
        this.kind = kind;
    }

    static Snapshot of(DataSource database) throws SQLException {
        Connection connection = database.getConnection();
        try {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            DatabaseKind kind = DatabaseKind.of(connection);
            if (kind == DatabaseKind.H2) {
                lazy(connection, true);
            }
            return new Snapshot(connection, kind);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    Connection connection() {
        return connection;
    }

    /** H2 would otherwise gather all that a query finds before it gives the first row. */
    private static void lazy(Connection connection, boolean on) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set lazy_query_execution " + (on ? 1 : 0));
        }
    }

    @Override
    public void close() throws SQLException {
        try {
            connection.rollback();
            if (kind == DatabaseKind.H2) {
                lazy(connection, false);
            }
        } finally {
            connection.close();
        }
    }
}
