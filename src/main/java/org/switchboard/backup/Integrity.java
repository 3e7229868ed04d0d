package org.switchboard.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.switchboard.persistence.Migration;

/**
 * What a database holds at one moment, and what in it is broken.
 *
 * @param contents each table, in the order of the references between them
 * @param findings what is broken; none in a whole database
 */
record Integrity(List<TableContent> contents, List<IntegrityViolation> findings) {
    Integrity {
        contents = List.copyOf(contents);
        findings = List.copyOf(findings);
    }

    /**
     * Looks through all of a database. Memory does not grow with it; it may be used meanwhile.
     *
     * @throws SQLException if it does not answer
     */
    static Integrity of(DataSource database) throws SQLException, IOException {
        List<IntegrityViolation> integrityViolations = schema(database);
        if (!integrityViolations.isEmpty()) {
            return new Integrity(List.of(), integrityViolations);
        }
        try (Snapshot snapshot = Snapshot.of(database)) {
            return at(snapshot.connection());
        }
    }

    /** The same, but for the schema, as a transaction sees it. */
    static Integrity at(Connection connection) throws SQLException, IOException {
        List<StoredTable> tables = StoredTable.all(connection);
        List<TableContent> contents = contents(connection, tables);
        List<IntegrityViolation> integrityViolations = new ArrayList<>();
        for (IntegrityRule integrityRule : IntegrityRule.all(tables)) {
            integrityViolations.addAll(broken(connection, integrityRule));
        }
        integrityViolations.addAll(StoredDocuments.members(connection, "session"));
        integrityViolations.addAll(StoredDocuments.members(connection, "archived_session"));
        integrityViolations.addAll(StoredDocuments.answers(connection));
        return new Integrity(contents, integrityViolations);
    }

    /** What the tables hold at the moment of a transaction. */
    static List<TableContent> contents(Connection connection, List<StoredTable> tables)
            throws SQLException, IOException {
        List<TableContent> contents = new ArrayList<>();
        for (StoredTable table : tables) {
            TableContent.Sum sum = new TableContent.Sum(table.name(), table.columnNames());
            Rows.each(connection, table, sum::add);
            contents.add(sum.content());
        }
        return contents;
    }

    /** What Flyway says against the schema: steps that failed, were changed or are missing. */
    private static List<IntegrityViolation> schema(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            if (!StoredTable.isMigrated(connection)) {
                return List.of(new IntegrityViolation(
                        "the schema has no history of migrations", 1, List.of("no Switchboard")));
            }
        }
        List<String> faults = Migration.faults(database);
        return faults.isEmpty() ? List.of() : List.of(new IntegrityViolation("the schema", faults.size(), faults));
    }

    private static List<IntegrityViolation> broken(Connection connection, IntegrityRule integrityRule)
            throws SQLException {
        IntegrityViolation.Offenders offenders = new IntegrityViolation.Offenders(integrityRule.broken());
        try (PreparedStatement select = connection.prepareStatement(integrityRule.offenders());
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                offenders.add(rows.getString(1));
            }
        }
        return offenders.findings();
    }
}
