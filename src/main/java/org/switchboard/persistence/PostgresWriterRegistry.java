package org.switchboard.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Announcements in PostgreSQL, for all servers that share it: advisory locks, which end with the transaction however it ends.
 * They are shared, so nobody waits for one; the key holds the second before which nothing is written. In one round trip each,
 * and each statement of it sees what was committed before it: a transaction that announces must be READ COMMITTED.
 */
final class PostgresWriterRegistry implements WriterRegistry {
    /** A server that was frozen or cut off in the middle of a write holds up readers no longer than this. */
    static final Duration LONGEST_SILENCE = Duration.ofSeconds(15);

    private static final String ANNOUNCE = "set local idle_in_transaction_session_timeout = '"
            + LONGEST_SILENCE.toSeconds() + "s'; select pg_advisory_xact_lock_shared(?, ?); ";

    private static final String ANNOUNCED = "; select virtualtransaction, objid::bigint from pg_locks"
            + " where locktype = 'advisory' and objsubid = 2 and classid = ?::bigint::oid"
            + " and database = (select oid from pg_database where datname = current_database())";

    @Override
    public Optional<TablePosition> announce(
            Connection connection, FollowedTable table, OffsetDateTime earliest, String writer) {
        return WriterRegistry.doing(() -> {
            try (PreparedStatement statement = connection.prepareStatement(ANNOUNCE + table.last())) {
                statement.setInt(1, table.key());
                statement.setInt(2, (int) earliest.toEpochSecond());
                statement.execute();
                statement.getMoreResults();
                statement.getMoreResults();
                try (ResultSet rows = statement.getResultSet()) {
                    return WriterRegistry.place(rows);
                }
            }
        });
    }

    @Override
    public CommitOrder.Look look(Connection connection, FollowedTable table) {
        return WriterRegistry.doing(() -> {
            try (PreparedStatement statement = connection.prepareStatement(table.last() + ANNOUNCED)) {
                statement.setInt(1, table.key());
                statement.execute();
                Optional<TablePosition> last;
                try (ResultSet rows = statement.getResultSet()) {
                    last = WriterRegistry.place(rows);
                }
                statement.getMoreResults();
                try (ResultSet rows = statement.getResultSet()) {
                    return new CommitOrder.Look(last, writers(rows));
                }
            }
        });
    }

    private static Map<String, OffsetDateTime> writers(ResultSet rows) throws SQLException {
        Map<String, OffsetDateTime> writers = new HashMap<>();
        while (rows.next()) {
            writers.put(
                    rows.getString(1), Instant.ofEpochSecond(rows.getLong(2)).atOffset(ZoneOffset.UTC));
        }
        return writers;
    }

    /** The database has noticed already. */
    @Override
    public void over(String writer) {}
}
