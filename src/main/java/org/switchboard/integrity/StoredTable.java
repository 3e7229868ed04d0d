package org.switchboard.integrity;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A table as the database itself describes it, so that one which a later migration makes is not forgotten. Names are in
 * lower case, whatever the database prefers; columns stand in the order of their names.
 */
public record StoredTable(String name, List<Column> columns, List<String> primaryKey, List<Reference> references) {
    /** Flyway's own, which a restored database gets from the migrations. */
    private static final String HISTORY = "flyway_schema_history";

    public StoredTable {
        columns = List.copyOf(columns);
        primaryKey = List.copyOf(primaryKey);
        references = List.copyOf(references);
    }

    /** That a column names a row of another table; a constraint of several columns has one for each. */
    record Reference(String column, String target, String targetColumn) {}

    /** A column with one of {@link Types}; its values are texts that are the same on every database. */
    public record Column(String name, int type) {
        public Column {
            type = switch (type) {
                case Types.TIMESTAMP -> Types.TIMESTAMP_WITH_TIMEZONE;
                case Types.BIT -> Types.BOOLEAN;
                default -> type;
            };
        }

        @Nullable
        String text(ResultSet row, int at) throws SQLException {
            return switch (type) {
                case Types.TIMESTAMP_WITH_TIMEZONE -> {
                    @Nullable OffsetDateTime moment = row.getObject(at, OffsetDateTime.class);
                    yield moment == null ? null : moment.toInstant().toString();
                }
                case Types.BOOLEAN -> {
                    boolean truth = row.getBoolean(at);
                    yield row.wasNull() ? null : String.valueOf(truth);
                }
                case Types.VARCHAR, Types.CLOB, Types.INTEGER, Types.BIGINT -> row.getString(at);
                default ->
                    throw new IllegalStateException("no way to write a column of the type " + type + ": " + name);
            };
        }

        /** Gives a statement a value, as it was read. */
        public void set(PreparedStatement statement, int at, @Nullable String text) throws SQLException {
            boolean isMoment = type == Types.TIMESTAMP_WITH_TIMEZONE;
            statement.setObject(at, text != null && isMoment ? OffsetDateTime.parse(text) : text, type);
        }
    }

    /** Whether migrations have made the schema of the connection. */
    public static boolean isMigrated(Connection connection) throws SQLException {
        return names(connection).stream().anyMatch(HISTORY::equalsIgnoreCase);
    }

    /** The names of all that is in the schema of the connection, as the database spells them. */
    public static List<String> names(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        String[] kinds = {"TABLE", "BASE TABLE"};
        DatabaseReader.forEach(
                connection.getMetaData().getTables(null, connection.getSchema(), "%", kinds),
                row -> names.add(row.getString("TABLE_NAME")));
        return names;
    }

    /** The tables of the connection's schema but Flyway's, each after those that its rows refer to. */
    public static List<StoredTable> all(Connection connection) throws SQLException {
        Map<String, StoredTable> left = new TreeMap<>();
        for (String name : names(connection)) {
            if (!HISTORY.equalsIgnoreCase(name)) {
                left.put(lower(name), read(connection.getMetaData(), connection.getSchema(), name));
            }
        }
        List<StoredTable> ordered = new ArrayList<>();
        while (!left.isEmpty()) {
            List<StoredTable> next = left.values().stream()
                    .filter(table -> table.references().stream()
                            .allMatch(to -> to.target().equals(table.name()) || !left.containsKey(to.target())))
                    .toList();
            if (next.isEmpty()) {
                throw new IllegalStateException(
                        "tables refer to each other in a circle: " + String.join(", ", left.keySet()));
            }
            ordered.addAll(next);
            left.values().removeAll(next);
        }
        return ordered;
    }

    private static StoredTable read(DatabaseMetaData database, String schema, String name) throws SQLException {
        List<Column> columns = new ArrayList<>();
        DatabaseReader.forEach(
                database.getColumns(null, schema, name, "%"),
                row -> columns.add(new Column(lower(row.getString("COLUMN_NAME")), row.getInt("DATA_TYPE"))));
        columns.sort(Comparator.comparing(Column::name));
        List<String> primaryKey = new ArrayList<>();
        DatabaseReader.forEach(
                database.getPrimaryKeys(null, schema, name),
                row -> primaryKey.add(lower(row.getString("COLUMN_NAME"))));
        List<Reference> references = new ArrayList<>();
        DatabaseReader.forEach(
                database.getImportedKeys(null, schema, name),
                row -> references.add(new Reference(
                        lower(row.getString("FKCOLUMN_NAME")),
                        lower(row.getString("PKTABLE_NAME")),
                        lower(row.getString("PKCOLUMN_NAME")))));
        return new StoredTable(lower(name), columns, primaryKey, references);
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** The columns, by name alone. */
    public List<String> columnNames() {
        return columns.stream().map(Column::name).toList();
    }

    /** The column of a name, which must be one of this table. */
    public Column column(String wanted) {
        return columns.get(columnNames().indexOf(wanted));
    }

    /** The columns that refer to rows of this same table. */
    public List<String> ownReferences() {
        return references.stream()
                .filter(reference -> reference.target().equals(name))
                .map(Reference::column)
                .toList();
    }

    /** Reads every row, its values in the order of the columns. */
    public void forEachRow(Connection connection, Consumer<List<@Nullable String>> reader) throws SQLException {
        DatabaseReader.forEach(connection, "select " + String.join(", ", columnNames()) + " from " + name, row -> {
            List<@Nullable String> values = new ArrayList<>();
            for (int at = 0; at < columns.size(); at++) {
                values.add(columns.get(at).text(row, at + 1));
            }
            reader.accept(values);
        });
    }

    /** What tables hold at the moment of a transaction. */
    public static List<TableContent> contents(List<StoredTable> tables, Connection connection) throws SQLException {
        List<TableContent> contents = new ArrayList<>();
        for (StoredTable table : tables) {
            TableContent.Sum sum = new TableContent.Sum(table.name(), table.columnNames());
            table.forEachRow(connection, sum::add);
            contents.add(sum.content());
        }
        return contents;
    }
}
