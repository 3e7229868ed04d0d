package org.switchboard.integrity;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.switchboard.persistence.Migration;

/**
 * What a database holds at one moment, and what in it is broken.
 *
 * @param contents each table, in the order of the references between them
 * @param violations what is broken; none in a whole database
 */
public record IntegrityReport(List<TableContent> contents, List<IntegrityViolation> violations) {
    public IntegrityReport {
        contents = List.copyOf(contents);
        violations = List.copyOf(violations);
    }

    /** Looks through all of a database. Memory does not grow with it; it may be used meanwhile. */
    public static IntegrityReport of(DataSource database) throws SQLException, IOException {
        List<String> faults = Migration.faults(database);
        try (Connection snapshot = DatabaseReader.snapshot(database)) {
            if (!StoredTable.isMigrated(snapshot)) {
                return ofSchema("the schema has no history of migrations", List.of("no Switchboard"));
            }
            return faults.isEmpty() ? at(snapshot) : ofSchema("the schema", faults);
        }
    }

    private static IntegrityReport ofSchema(String broken, List<String> faults) {
        return new IntegrityReport(List.of(), List.of(new IntegrityViolation(broken, faults.size(), faults)));
    }

    /** The same, but for the history of the schema, as a transaction sees it. */
    static IntegrityReport at(Connection connection) throws SQLException, IOException {
        List<StoredTable> tables = StoredTable.all(connection);
        List<IntegrityViolation> violations = new ArrayList<>();
        for (IntegrityRule rule : IntegrityRule.all(tables)) {
            rule.violation(connection).ifPresent(violations::add);
        }
        return new IntegrityReport(StoredTable.contents(tables, connection), violations);
    }
}
