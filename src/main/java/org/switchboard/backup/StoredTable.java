package org.switchboard.backup;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A table as the database itself describes it, so that one which a later migration makes is not forgotten. Names are in
 * lower case, whatever the database prefers.
 *
 * @param name its name
 * @param columns its columns, by name
 * @param primaryKey the columns that tell its rows apart
 * @param references what its rows refer to
 */
record StoredTable(String name, List<Column> columns, List<String> primaryKey, List<Reference> references) {
    /** Flyway's own, which a restored database gets from the migrations. */
    private static final String HISTORY = "flyway_schema_history";

    private static final String[] KINDS = {"TABLE", "BASE TABLE"};

    StoredTable {
        columns = List.copyOf(columns);
        primaryKey = List.copyOf(primaryKey);
        references = List.copyOf(references);
    }

    /**
     * One column.
     *
     * @param name its name
     * @param type its type, one of {@link java.sql.Types}
     */
    record Column(String name, int type) {}

    /**
     * That columns name a row of another table.
     *
     * @param columns in this table
     * @param target the other table
     * @param targetColumns in the other, in the same order
     */
    record Reference(List<String> columns, String target, List<String> targetColumns) {
        Reference {
            columns = List.copyOf(columns);
            targetColumns = List.copyOf(targetColumns);
        }
    }

    /** The tables of the connection's schema but Flyway's, each after those that its rows refer to. */
    static List<StoredTable> all(Connection connection) throws SQLException {
        DatabaseMetaData database = connection.getMetaData();
        Map<String, StoredTable> tables = new TreeMap<>();
        for (String given : names(database, connection.getSchema())) {
            String name = lower(given);
            if (!name.equals(HISTORY)) {
                tables.put(name, read(database, connection.getSchema(), given));
            }
        }
        return inOrder(tables.values());
    }

    /** Whether the schema of the connection has nothing in it at all, not even Flyway's table. */
    static boolean isUntouched(Connection connection) throws SQLException {
        return names(connection.getMetaData(), connection.getSchema()).isEmpty();
    }

    /** Whether migrations have made the schema of the connection. */
    static boolean isMigrated(Connection connection) throws SQLException {
        return names(connection.getMetaData(), connection.getSchema()).stream()
                .anyMatch(name -> lower(name).equals(HISTORY));
    }

    private static List<String> names(DatabaseMetaData database, String schema) throws SQLException {
        try (ResultSet rows = database.getTables(null, schema, "%", KINDS)) {
            return texts(rows, "TABLE_NAME");
        }
    }

    private static StoredTable read(DatabaseMetaData database, String schema, String name) throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (ResultSet rows = database.getColumns(null, schema, name, "%")) {
            while (rows.next()) {
                columns.add(new Column(lower(rows.getString("COLUMN_NAME")), rows.getInt("DATA_TYPE")));
            }
        }
        List<String> primaryKey = new ArrayList<>();
        try (ResultSet rows = database.getPrimaryKeys(null, schema, name)) {
            texts(rows, "COLUMN_NAME").forEach(column -> primaryKey.add(lower(column)));
        }
        columns.sort(Comparator.comparing(Column::name));
        return new StoredTable(lower(name), columns, primaryKey, references(database, schema, name));
    }

    private static List<Reference> references(DatabaseMetaData database, String schema, String name)
            throws SQLException {
        Map<String, Reference> references = new LinkedHashMap<>();
        try (ResultSet rows = database.getImportedKeys(null, schema, name)) {
            while (rows.next()) {
                Reference part = new Reference(
                        List.of(lower(rows.getString("FKCOLUMN_NAME"))),
                        lower(rows.getString("PKTABLE_NAME")),
                        List.of(lower(rows.getString("PKCOLUMN_NAME"))));
                references.merge(rows.getString("FK_NAME"), part, StoredTable::joined);
            }
        }
        return List.copyOf(references.values());
    }

    private static Reference joined(Reference first, Reference more) {
        List<String> columns = new ArrayList<>(first.columns());
        columns.addAll(more.columns());
        List<String> targets = new ArrayList<>(first.targetColumns());
        targets.addAll(more.targetColumns());
        return new Reference(columns, first.target(), targets);
    }

    private static List<StoredTable> inOrder(Collection<StoredTable> tables) {
        List<StoredTable> ordered = new ArrayList<>();
        Set<String> done = new HashSet<>();
        List<StoredTable> left = new ArrayList<>(tables);
        while (!left.isEmpty()) {
            Predicate<StoredTable> isNext = table -> table.references().stream()
                    .allMatch(to -> done.contains(to.target()) || to.target().equals(table.name()));
            List<StoredTable> next = left.stream().filter(isNext).toList();
            if (next.isEmpty()) {
                throw new IllegalStateException("tables refer to each other in a circle: "
                        + left.stream().map(StoredTable::name).collect(Collectors.joining(", ")));
            }
            next.forEach(table -> done.add(table.name()));
            ordered.addAll(next);
            left.removeAll(next);
        }
        return ordered;
    }

    /** The columns that refer to rows of this same table. */
    List<String> ownReferences() {
        return references.stream()
                .filter(reference -> reference.target().equals(name))
                .flatMap(reference -> reference.columns().stream())
                .toList();
    }

    /** The names of the columns. */
    List<String> columnNames() {
        return columns.stream().map(Column::name).toList();
    }

    private static List<String> texts(ResultSet rows, String column) throws SQLException {
        List<String> texts = new ArrayList<>();
        while (rows.next()) {
            texts.add(rows.getString(column));
        }
        return texts;
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
