package org.switchboard.backup;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.switchboard.persistence.Migration;

/**
 * Brings a backup into a database, of either kind: the schema by the migrations up to the backup's version, then all rows
 * in one transaction, which is kept only if what is there then is what the backup says. A later start migrates the rest.
 */
final class Restore {
    private static final int BATCH = 500;
    private static final int NOWHERE = -1;

    private final BackupFile file;
    private final Connection connection;
    private final Map<String, StoredTable> tables;

    private Restore(BackupFile file, Connection connection) throws SQLException {
        this.file = file;
        this.connection = connection;
        tables = StoredTable.all(connection).stream().collect(Collectors.toMap(StoredTable::name, Function.identity()));
    }

    /**
     * Restores.
     *
     * @param replace whether everything that is in the schema may be removed first
     * @throws RestoreException if the database is not empty and may not be, or if the file is no backup that fits
     */
    static Manifest read(Path backup, DataSource database, boolean replace) throws SQLException, IOException {
        try (BackupFile file = BackupFile.open(backup)) {
            Manifest manifest = file.manifest();
            if (!Migration.knows(manifest.schema(), database)) {
                throw new RestoreException("the backup's schema " + manifest.schema()
                        + " is newer than this version of the server; use the one that took it, or a newer one");
            }
            if (!replace) {
                refuseIfInUse(database);
            }
            Migration.makeAnew(database, manifest.schema());
            try (Connection connection = database.getConnection()) {
                connection.setAutoCommit(false);
                new Restore(file, connection).load(manifest);
            }
            return manifest;
        }
    }

    private static void refuseIfInUse(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            if (StoredTable.isUntouched(connection)) {
                return;
            }
            if (!StoredTable.isMigrated(connection)) {
                throw new RestoreException(
                        "the schema holds tables of somebody else; restore into a database of its own");
            }
            for (StoredTable table : StoredTable.all(connection)) {
                if (hasRows(connection, table)) {
                    throw new RestoreException("the database is not empty: " + table.name()
                            + " has rows; say --replace to remove everything in its schema first");
                }
            }
        }
    }

    private static boolean hasRows(Connection connection, StoredTable table) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select 1 from " + table.name() + " limit 1");
                ResultSet rows = select.executeQuery()) {
            return rows.next();
        }
    }

    private void load(Manifest manifest) throws SQLException, IOException {
        try {
            List<TableContent> given = new ArrayList<>();
            List<StoredTable> filled = new ArrayList<>();
            SecondaryIndexes indexes = SecondaryIndexes.drop(connection);
            for (TableContent content : manifest.tables()) {
                if (isTaken(content)) {
                    given.add(content);
                    filled.add(tables.get(content.name()));
                    table(tables.get(content.name()));
                }
            }
            indexes.create();
            refuseIfOther(given, Integrity.contents(connection, filled));
            connection.commit();
        } catch (SQLException | IOException | RuntimeException e) {
            connection.rollback();
            throw e;
        }
    }

    /** A table that only one kind of database has is empty. */
    private boolean isTaken(TableContent content) throws IOException {
        @Nullable StoredTable table = tables.get(content.name());
        if (table != null) {
            refuseUnknownColumns(table);
            return true;
        }
        if (content.rows() > 0) {
            throw new RestoreException("the backup has rows of a table that is not in this schema: " + content.name());
        }
        return false;
    }

    private void refuseUnknownColumns(StoredTable table) throws IOException {
        List<String> unknown = new ArrayList<>(file.columns(table.name()));
        unknown.removeAll(table.columnNames());
        if (!unknown.isEmpty()) {
            throw new RestoreException("the backup has columns of " + table.name() + " that are not in this schema: "
                    + String.join(", ", unknown));
        }
    }

    private static void refuseIfOther(List<TableContent> expected, List<TableContent> found) {
        if (!expected.equals(found)) {
            throw new RestoreException("what was stored is not what the backup holds, so nothing was kept; expected\n"
                    + lines(expected) + "\nfound\n" + lines(found));
        }
    }

    private static String lines(List<TableContent> contents) {
        return contents.stream().map(TableContent::line).collect(Collectors.joining("\n"));
    }

    /** References between rows of the same table are set when all its rows are there. */
    private void table(StoredTable table) throws SQLException, IOException {
        List<String> later = table.ownReferences();
        List<String> columns = file.columns(table.name());
        rows(table, columns, insert(table, columns), columns, later);
        if (!later.isEmpty()) {
            List<String> values = new ArrayList<>(later);
            values.addAll(table.primaryKey());
            rows(table, columns, update(table, later), values, List.of());
        }
    }

    private static String insert(StoredTable table, List<String> columns) {
        String marks = columns.stream().map(column -> "?").collect(Collectors.joining(", "));
        return "insert into " + table.name() + " (" + String.join(", ", columns) + ") values (" + marks + ')';
    }

    private static String update(StoredTable table, List<String> columns) {
        String set = columns.stream().map(column -> column + " = ?").collect(Collectors.joining(", "));
        String key = table.primaryKey().stream().map(column -> column + " = ?").collect(Collectors.joining(" and "));
        return "update " + table.name() + " set " + set + " where " + key;
    }

    /** Runs a statement for each row with the values of some columns; those of others are left out for now. */
    private void rows(StoredTable table, List<String> columns, String sql, List<String> given, List<String> without)
            throws SQLException, IOException {
        Map<String, StoredTable.Column> known =
                table.columns().stream().collect(Collectors.toMap(StoredTable.Column::name, Function.identity()));
        List<StoredTable.Column> types = given.stream().map(known::get).toList();
        List<Integer> places = given.stream()
                .map(column -> without.contains(column) ? NOWHERE : columns.indexOf(column))
                .toList();
        try (PreparedStatement statement = connection.prepareStatement(sql);
                CsvReader<List<@Nullable String>> csv = file.csv(table.name())) {
            Iterator<List<@Nullable String>> rows = csv.iterator();
            rows.next();
            int waiting = 0;
            while (rows.hasNext()) {
                List<@Nullable String> row = rows.next();
                for (int at = 0; at < given.size(); at++) {
                    int place = places.get(at);
                    Rows.set(statement, at + 1, types.get(at), place == NOWHERE ? null : row.get(place));
                }
                statement.addBatch();
                if (++waiting == BATCH) {
                    statement.executeBatch();
                    waiting = 0;
                }
            }
            statement.executeBatch();
        }
    }
}
