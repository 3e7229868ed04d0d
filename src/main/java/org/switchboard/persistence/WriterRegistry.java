package org.switchboard.persistence;

import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Where writers announce themselves to all readers of a database. Thread-safe. */
interface WriterRegistry {
    /**
     * Announces a writer for as long as its transaction lasts, and looks then for the last row of the table.
     *
     * @param earliest before which date it writes nothing
     * @param writer a name of its own
     */
    Optional<TablePosition> announce(
            Connection connection, FollowedTable table, OffsetDateTime earliest, String writer);

    /** The last row of the table, and then who is announced. */
    CommitOrder.Look look(Connection connection, FollowedTable table);

    /** Told when the transaction of a writer has ended, well or not. */
    void over(String writer);

    /** A step that talks to the database. */
    interface Step<T> {
        T done() throws SQLException;
    }

    /** Does it. */
    static <T> T doing(Step<T> step) {
        try {
            return step.done();
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    /** The place in the first row, if there is one. */
    static Optional<TablePosition> place(ResultSet rows) throws SQLException {
        return rows.next()
                ? Optional.of(new TablePosition(rows.getObject(1, OffsetDateTime.class), rows.getString(2)))
                : Optional.empty();
    }
}
