package org.switchboard.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Announcements in memory, for a database that one process alone has open, as H2. */
final class LocalWriterRegistry implements WriterRegistry {
    private final Map<String, Open> open = new ConcurrentHashMap<>();

    private record Open(FollowedTable table, OffsetDateTime earliest) {}

    @Override
    public Optional<TablePosition> announce(
            Connection connection, FollowedTable table, OffsetDateTime earliest, String writer) {
        open.put(writer, new Open(table, earliest));
        return WriterRegistry.doing(() -> last(connection, table));
    }

    @Override
    public CommitOrder.Look look(Connection connection, FollowedTable table) {
        Optional<TablePosition> last = WriterRegistry.doing(() -> last(connection, table));
        Map<String, OffsetDateTime> writers = new HashMap<>();
        open.forEach((writer, write) -> {
            if (write.table().equals(table)) {
                writers.put(writer, write.earliest());
            }
        });
        return new CommitOrder.Look(last, writers);
    }

    @Override
    public void over(String writer) {
        open.remove(writer);
    }

    private static Optional<TablePosition> last(Connection connection, FollowedTable table) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(table.last());
                ResultSet rows = query.executeQuery()) {
            return WriterRegistry.place(rows);
        }
    }
}
