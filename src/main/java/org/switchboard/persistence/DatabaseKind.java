package org.switchboard.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;

/** The databases that the server runs on. */
public enum DatabaseKind {
    /** Embedded, for a start. */
    H2,
    /** For production. */
    POSTGRESQL;

    /** What a data source leads to. */
    public static DatabaseKind of(DataSource database) {
        try (Connection connection = database.getConnection()) {
            return of(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not answer", e);
        }
    }

    /** What a connection leads to. */
    public static DatabaseKind of(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        return product.equals("PostgreSQL") ? POSTGRESQL : H2;
    }

    /** Where its own migrations lie. */
    String folder() {
        return name().toLowerCase(Locale.ROOT);
    }
}
