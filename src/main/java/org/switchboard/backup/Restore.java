package org.switchboard.backup;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.switchboard.integrity.DatabaseReader;
import org.switchboard.integrity.StoredTable;
import org.switchboard.integrity.TableContent;
import org.switchboard.persistence.DatabaseKind;
import org.switchboard.persistence.Migration;

/**
 * Brings a backup into a database, of either kind: the schema by the migrations up to the backup's version, then all rows
 * in one transaction, which is kept only if what is there then is what the backup says. A later start migrates the rest.
 */
final class Restore {
    private static final int BATCH = 500;

    /** The indexes of PostgreSQL that are no constraints: to make them after the rows is several times as fast. */
    private static final String INDEXES = " from pg_indexes where schemaname = current_schema()"
            + " and indexname not in (select conname from pg_constraint)"
            + " and tablename <> 'flyway_schema_history' order by indexname";

    private final BackupFile file;
    private final Connection connection;

    private Restore(BackupFile file, Connection connection) {
        this.file = file;
        this.connection = connection;
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
                new Restore(file, connection).load();
                connection.commit();
            }
            return manifest;
        }
    }

    private static void refuseIfInUse(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            if (StoredTable.names(connection).isEmpty()) {
                return;
            }
            if (!StoredTable.isMigrated(connection)) {
                throw new RestoreException(
                        "the schema holds tables of somebody else; restore into a database of its own");
            }
            for (StoredTable table : StoredTable.all(connection)) {
                if (!DatabaseReader.texts(connection, "select 1 from " + table.name() + " limit 1")
                        .isEmpty()) {
                    throw new RestoreException("the database is not empty: " + table.name()
                            + " has rows; say --replace to remove everything in its schema first");
                }
            }
        }
    }

    private void load() throws SQLException, IOException {
        boolean isPostgres = DatabaseKind.of(connection) == DatabaseKind.POSTGRESQL;
        List<String> indexes = isPostgres ? DatabaseReader.texts(connection, "select indexdef" + INDEXES) : List.of();
        if (isPostgres) {
            run(DatabaseReader.texts(connection, "select 'drop index ' || quote_ident(indexname)" + INDEXES));
        }
        Map<String, StoredTable> tables =
                StoredTable.all(connection).stream().collect(Collectors.toMap(StoredTable::name, Function.identity()));
        List<TableContent> expected = new ArrayList<>();
        List<StoredTable> filled = new ArrayList<>();
        for (TableContent content : file.manifest().tables()) {
            @Nullable StoredTable table = tables.get(content.name());
            if (table != null) {
                fill(table);
                expected.add(content);
                filled.add(table);
            } else if (content.rows() > 0) {
                throw new RestoreException(
                        "the backup has rows of a table that is not in this schema: " + content.name());
            }
        }
        run(indexes);
        List<TableContent> found = StoredTable.contents(filled, connection);
        if (!expected.equals(found)) {
            throw new RestoreException("what was stored is not what the backup holds, so nothing was kept; expected\n"
                    + lines(expected) + "\nfound\n" + lines(found));
        }
    }

    private void run(List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String lines(List<TableContent> contents) {
        return contents.stream().map(TableContent::line).collect(Collectors.joining("\n"));
    }

    /** References between rows of the same table are set when all its rows are there. */
    private void fill(StoredTable table) throws SQLException, IOException {
        List<String> header = file.columns(table.name());
        List<String> unknown = new ArrayList<>(header);
        unknown.removeAll(table.columnNames());
        if (!unknown.isEmpty()) {
            throw new RestoreException("the backup has columns of " + table.name() + " that are not in this schema: "
                    + String.join(", ", unknown));
        }
        List<String> later =
                table.ownReferences().stream().filter(header::contains).toList();
        List<String> first =
                header.stream().filter(column -> !later.contains(column)).toList();
        String marks = first.stream().map(column -> "?").collect(Collectors.joining(", "));
        forEachRow(
                table,
                first,
                "insert into " + table.name() + " (" + String.join(", ", first) + ") values (" + marks + ')');
        if (!later.isEmpty()) {
            forEachRow(
                    table,
                    Stream.concat(later.stream(), table.primaryKey().stream()).toList(),
                    "update " + table.name() + " set " + equal(later, ", ") + " where "
                            + equal(table.primaryKey(), " and "));
        }
    }

    private static String equal(List<String> columns, String separator) {
        return columns.stream().map(column -> column + " = ?").collect(Collectors.joining(separator));
    }

    /** Runs a statement for each row of the backup with the values of some columns. */
    private void forEachRow(StoredTable table, List<String> columns, String sql) throws SQLException, IOException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                CsvReader<List<@Nullable String>> csv = file.csv(table.name())) {
            Iterator<List<@Nullable String>> rows = csv.iterator();
            List<@Nullable String> header = rows.next();
            List<Integer> places = columns.stream().map(header::indexOf).toList();
            List<StoredTable.Column> types = columns.stream().map(table::column).toList();
            int waiting = 0;
            while (rows.hasNext()) {
                List<@Nullable String> row = rows.next();
                for (int at = 0; at < columns.size(); at++) {
                    types.get(at).set(statement, at + 1, row.get(places.get(at)));
                }
                statement.addBatch();
                if (++waiting % BATCH == 0) {
                    statement.executeBatch();
                }
            }
            statement.executeBatch();
        }
    }
}
