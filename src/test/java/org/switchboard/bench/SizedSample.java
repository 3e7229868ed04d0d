package org.switchboard.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * What there is to ask for in a database of {@link ManySessions}, all of it in Alice's account.
 *
 * @param ids ids of sessions
 * @param numbers seven digits out of numbers that were called
 * @param texts texts that each stand in the log of one session
 * @param cursor the place behind page 150
 */
record SizedSample(List<String> ids, List<String> numbers, List<String> texts, String cursor) {
    private static final String ACME = " from session where account_id = 'acme'";
    private static final String SOME = " order by random() limit 20000";

    static SizedSample of(Connection connection, String cursor) throws SQLException {
        return new SizedSample(
                texts(connection, "select id" + ACME + SOME),
                texts(connection, "select substr(to_address, 6, 7)" + ACME + SOME),
                texts(
                        connection,
                        "select substr(message, 10) from session_log where message like 'Carrier: timeout%'"
                                + " and session_id in (select id" + ACME + ")" + SOME),
                cursor);
    }

    /** One of them. */
    static String any(List<String> texts) {
        return texts.get(ThreadLocalRandom.current().nextInt(texts.size()));
    }

    private static List<String> texts(Connection connection, String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(query);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
