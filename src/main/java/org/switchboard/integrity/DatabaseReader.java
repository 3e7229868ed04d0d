package org.switchboard.integrity;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Reads a database a few rows at a time, so that memory does not grow with it. */
public final class DatabaseReader {
    private static final int FETCHED = 1000;

    private DatabaseReader() {}

    /** Something that is done with the row at which a result stands. */
    interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    /** A transaction that sees one moment of a database, whatever is written meanwhile. */
    public static Connection snapshot(DataSource database) throws SQLException {
        Connection connection = database.getConnection();
        try {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** The connection must be in a transaction: PostgreSQL sends all rows at once otherwise. */
    static void forEach(Connection connection, String query, RowReader reader) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(query)) {
            select.setFetchSize(FETCHED);
            forEach(select.executeQuery(), reader);
        }
    }

    /** Closes the result too. */
    static void forEach(ResultSet result, RowReader reader) throws SQLException {
        try (result) {
            while (result.next()) {
                reader.read(result);
            }
        }
    }

    /** The first column of every row. */
    public static List<String> texts(Connection connection, String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        forEach(connection, query, row -> texts.add(row.getString(1)));
        return texts;
    }
}
