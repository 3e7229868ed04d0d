package org.switchboard.scale;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What clients were told, compared with what is in the database.
 *
 * @param told how many sessions were acknowledged
 * @param stored how many there are
 * @param lost how many were acknowledged and are not there
 * @param doubled how many there are more than one under the same key
 * @param unknown how many are there under a key that was answered with a failure
 * @param broken how many have a log with a gap, or another length than they say
 * @param different how many are shown otherwise than they were acknowledged, members and log included
 */
public record Comparison(int told, int stored, int lost, int doubled, int unknown, int broken, int different) {
    private static final SessionClient CLIENT = new SessionClient();

    /** A log is whole if its positions are 1 to the length that the session says. */
    private static final String BROKEN = "select count(*) from session s where log_length <>"
            + " (select count(*) from session_log l where l.session_id = s.id)"
            + " or log_length <> (select max(position) - min(position) + 1 from session_log l where l.session_id = s.id)";

    /**
     * Compares the sessions of clients that have come to their end.
     *
     * @param settings those by which the server finds its database
     * @param server where sessions are read
     */
    public static Comparison of(CreatingClients clients, Map<String, String> settings, URI server) throws SQLException {
        Map<String, String> told = clients.told();
        Map<String, Set<String>> stored;
        int broken;
        try (Connection connection = connection(settings)) {
            stored = stored(connection, clients.run());
            broken = number(connection, BROKEN);
        }
        int lost = (int)
                told.entrySet().stream().filter(one -> !isStored(one, stored)).count();
        int different = (int) told.entrySet().parallelStream()
                .filter(one -> isStored(one, stored) && !isShown(one.getValue(), server))
                .count();
        int doubled = stored.values().stream().mapToInt(ids -> ids.size() - 1).sum();
        int unknown = (int)
                stored.keySet().stream().filter(key -> !told.containsKey(key)).count();
        int all = stored.values().stream().mapToInt(Set::size).sum();
        return new Comparison(told.size(), all, lost, doubled, unknown, broken, different);
    }

    private static boolean isStored(Map.Entry<String, String> told, Map<String, Set<String>> stored) {
        return stored.getOrDefault(told.getKey(), Set.of()).contains(SessionClient.idOf(told.getValue()));
    }

    private static boolean isShown(String answer, URI server) {
        try {
            return CLIENT.read(server, SessionClient.idOf(answer)).equals(answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection connection(Map<String, String> settings) throws SQLException {
        return DriverManager.getConnection(
                settings.get("switchboard.db.url"),
                settings.getOrDefault("switchboard.db.user", "switchboard"),
                settings.getOrDefault("switchboard.db.password", ""));
    }

    private static Map<String, Set<String>> stored(Connection connection, String run) throws SQLException {
        Map<String, Set<String>> stored = new HashMap<>();
        try (PreparedStatement query =
                connection.prepareStatement("select display_name, id from session where display_name like ?")) {
            query.setString(1, run + '%');
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    stored.computeIfAbsent(rows.getString(1), key -> new HashSet<>())
                            .add(rows.getString(2));
                }
            }
        }
        return stored;
    }

    private static int number(Connection connection, String sql) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql);
                ResultSet rows = query.executeQuery()) {
            rows.next();
            return rows.getInt(1);
        }
    }

    /** Whether everything is as clients were told, and nothing more. */
    public boolean isWhole() {
        return stored == told && lost + doubled + unknown + broken + different == 0;
    }
}
