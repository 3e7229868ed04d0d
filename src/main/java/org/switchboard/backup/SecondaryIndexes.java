package org.switchboard.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import org.switchboard.persistence.DatabaseKind;

/**
 * The indexes of PostgreSQL that are no constraints. To fill tables first and make these after is several times as fast;
 * both are a part of the transaction, so nobody ever sees the tables without them. On H2 there are none to speak of.
 */
final class SecondaryIndexes {
    private static final String DEFINITIONS =
            "select indexname, indexdef from pg_indexes where schemaname = current_schema()"
                    + " and indexname not in (select conname from pg_constraint)"
                    + " and tablename <> 'flyway_schema_history' order by indexname";

    private final Connection connection;
    private final Map<String, String> definitions = new LinkedHashMap<>();

    private SecondaryIndexes(Connection connection) {
        this.connection = connection;
    }

    /** Removes them for the time of the transaction. */
    static SecondaryIndexes drop(Connection connection) throws SQLException {
        SecondaryIndexes indexes = new SecondaryIndexes(connection);
        if (DatabaseKind.of(connection) == DatabaseKind.POSTGRESQL) {
            indexes.drop();
        }
        return indexes;
    }

    private void drop() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery(DEFINITIONS)) {
                while (rows.next()) {
                    definitions.put(rows.getString(1), rows.getString(2));
                }
            }
            for (String name : definitions.keySet()) {
                statement.execute("drop index \"" + name + '"');
            }
        }
    }

    /** Makes them again. */
    void create() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String definition : definitions.values()) {
                statement.execute(definition);
            }
        }
    }
}
