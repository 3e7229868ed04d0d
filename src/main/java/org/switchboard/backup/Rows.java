package org.switchboard.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows as texts that are the same on every database: moments in UTC, numbers in decimals, truths as words. */
final class Rows {
    /** How many rows the driver holds at a time. */
    private static final int FETCHED = 1000;

    private Rows() {}

    /** Something that is done with a row. */
    interface Use {
        void of(List<@Nullable String> values) throws SQLException, IOException;
    }

    /** Reads every row of a table, a few at a time. The connection must be in a transaction. */
    static void each(Connection connection, StoredTable table, Use use) throws SQLException, IOException {
        try (PreparedStatement select = connection.prepareStatement(
                "select " + String.join(", ", table.columnNames()) + " from " + table.name())) {
            select.setFetchSize(FETCHED);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    List<@Nullable String> values = new ArrayList<>();
                    for (int at = 0; at < table.columns().size(); at++) {
                        values.add(text(rows, at + 1, table.columns().get(at)));
                    }
                    use.of(values);
                }
            }
        }
    }

    private static @Nullable String text(ResultSet rows, int at, StoredTable.Column column) throws SQLException {
        return switch (column.type()) {
            case Types.TIMESTAMP_WITH_TIMEZONE, Types.TIMESTAMP -> {
                @Nullable OffsetDateTime moment = rows.getObject(at, OffsetDateTime.class);
                yield moment == null ? null : moment.toInstant().toString();
            }
            case Types.BOOLEAN, Types.BIT -> {
                boolean truth = rows.getBoolean(at);
                yield rows.wasNull() ? null : String.valueOf(truth);
            }
            case Types.VARCHAR, Types.CLOB, Types.INTEGER, Types.BIGINT -> rows.getString(at);
            default ->
                throw new IllegalStateException(
                        "no way to write a column of the type " + column.type() + ": " + column.name());
        };
    }

    /** Gives a statement a value that {@link #each} read. */
    static void set(PreparedStatement statement, int at, StoredTable.Column column, @Nullable String value)
            throws SQLException {
        if (value == null) {
            statement.setNull(at, column.type());
            return;
        }
        switch (column.type()) {
            case Types.TIMESTAMP_WITH_TIMEZONE, Types.TIMESTAMP -> statement.setObject(at, OffsetDateTime.parse(value));
            case Types.BOOLEAN, Types.BIT -> statement.setBoolean(at, Boolean.parseBoolean(value));
            case Types.INTEGER -> statement.setInt(at, Integer.parseInt(value));
            case Types.BIGINT -> statement.setLong(at, Long.parseLong(value));
            default -> statement.setString(at, value);
        }
    }
}
