package org.switchboard.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Fills a database with sessions that are copies of one that the server stored, but for what tells sessions apart: spread
 * over the last two weeks and over three accounts, two thousand customers, endpoints and users, each with numbers of its
 * own; one in a hundred is live, and has just shown it. However many there are, Alice is in ten of the live ones.
 */
final class ManySessions {
    private static final int CHUNK = 500_000;
    private static final Duration SPAN = Duration.ofDays(14).minus(Duration.ofHours(2));

    /** What tells sessions apart, by their number: r is a random number of each. */
    private static final String ROWS = """
            (select i, r, created, "to", "from", i %% 100 <> 0 as over,
                 case when i %% (%5$d / 10) = 0 then 'alice' else 'agent' || r %% 2000 end as who,
                 case when r %% 10 < 3 then r / 10 %% 20 else 20 + r / 10 %% 1980 end as customer,
                 substr(ms, 1, 8) || '-' || substr(ms, 9, 4) || '-7' || substr(h, 1, 3) || '-8' || substr(h, 4, 3)
                     || '-' || substr(h, 7, 12) as id
             from generate_series(%1$d, %2$d) i,
                 lateral (select md5('session ' || i) as h, %3$d + (i::bigint * %4$d / %5$d) as millis) a,
                 lateral (select ('x' || substr(h, 20, 7))::bit(28)::int as r, lpad(to_hex(millis), 12, '0') as ms,
                     to_timestamp(millis / 1000.0)::timestamptz(3) as created,
                     '+1' || 2000000000 + i::bigint * 1234567891 %% 7999999993 as "to",
                     '+1' || 2000000000 + i::bigint * 6543210987 %% 7999999993 as "from") b) g""";

    private static final Map<String, String> COLUMNS = Map.ofEntries(
            Map.entry("id", "g.id"),
            Map.entry("account_id", "case r % 20 when 0 then 'globex' when 1 then 'initrode' else t.account_id end"),
            Map.entry("created_by", "replace(t.created_by, 'alice', who)"),
            Map.entry("created_by_id", "who"),
            Map.entry("last_modified_by", "replace(t.created_by, 'alice', who)"),
            Map.entry("members", "replace(t.members, 'alice', who)"),
            Map.entry("member_keys", "replace(t.member_keys, 'alice', who)"),
            Map.entry("date_created", "created"),
            Map.entry("date_last_modified", "created + interval '3 minutes'"),
            Map.entry("date_last_life", "case when over then created + interval '3 minutes' else now() end"),
            Map.entry("date_completed", "case when over then created + interval '3 minutes' end"),
            Map.entry("ended", "over"),
            Map.entry("call_state", "case when over then 'Disconnected' else t.call_state end"),
            Map.entry("outcome", "case when over then 'Completed' end"),
            Map.entry("customer_id", "case customer when 0 then t.customer_id else 'customer-' || customer end"),
            Map.entry("customer_name", "'Customer ' || customer"),
            Map.entry("endpoint_id", "case r / 7 % 2000 when 0 then t.endpoint_id else 'ep-' || r / 7 % 2000 end"),
            Map.entry("from_address", "\"from\""),
            Map.entry("from_search", "\"from\" || ' ' || lower(t.from_name)"),
            Map.entry("to_address", "\"to\""),
            Map.entry("destination", "\"to\""),
            Map.entry("to_search", "\"to\" || ' ' || \"to\""),
            Map.entry("log_length", "1 + over::int + (i % 3 = 0)::int"));

    /** The log: the creation, for some a note, of which few are of a timeout with its own number, and the end. */
    private static final String LOG = """
            insert into session_log (session_id, position, date_logged, message)
            select g.id, place, created + place * interval '1 minute', case
                when place = 0 then replace(replace(t.message, 'alice', who), '+18144043093', "to")
                when place = 2 or i %% 3 <> 0 then 'Ended by ' || who
                    || '@acme.example: call state Connected to Disconnected, outcome Completed'
                when i %% 300 = 0 then 'Carrier: timeout 4711-' || lpad(i::text, 8, '0')
                else 'Note: the caller asked about order ' || r || ' and was called back' end
            from template_log t, %s, generate_series(0, over::int + (i %% 3 = 0)::int) place""";

    private ManySessions() {}

    /**
     * Fills the database of a server that is running.
     *
     * @param template the id of a session that the server stored; it is removed, with all others
     */
    static void fill(Connection connection, String template, long count) throws SQLException {
        long first = Instant.now().minus(SPAN).minus(Duration.ofHours(1)).toEpochMilli();
        try (Statement statement = connection.createStatement()) {
            statement.execute("create temp table template as select * from session where id = '" + template + "'");
            statement.execute("create temp table template_log as select * from session_log where session_id = '"
                    + template + "' and position = 0");
            statement.execute("truncate session, session_log");
            Map<String, String> indexes = indexes(connection);
            for (String index : indexes.keySet()) {
                statement.execute("drop index " + index);
            }
            statement.execute("alter table session set (autovacuum_enabled = false)");
            statement.execute("alter table session_log set (autovacuum_enabled = false)");
            statement.execute("set session_replication_role = replica");
            for (long from = 1; from <= count; from += CHUNK) {
                String rows = ROWS.formatted(from, Math.min(count, from + CHUNK - 1), first, SPAN.toMillis(), count);
                statement.execute(insert(connection) + rows);
                statement.execute(LOG.formatted(rows));
            }
            statement.execute("set session_replication_role = origin");
            statement.execute("set maintenance_work_mem = '512MB'");
            for (String definition : indexes.values()) {
                statement.execute(definition);
            }
            statement.execute("vacuum (analyze, freeze) session, session_log");
            statement.execute("alter table session reset (autovacuum_enabled)");
            statement.execute("alter table session_log reset (autovacuum_enabled)");
            statement.execute("checkpoint");
        }
    }

    /** Every column as in the template, but for what tells sessions apart. */
    private static String insert(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("select * from template");
                ResultSet rows = select.executeQuery()) {
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                String name = rows.getMetaData().getColumnName(i);
                names.add(name);
                values.add(COLUMNS.getOrDefault(name, "t." + name));
            }
        }
        return "insert into session (" + String.join(", ", names) + ") select " + String.join(", ", values)
                + " from template t, ";
    }

    /** The indexes that are no constraints, with what makes them: they are made when the tables are full. */
    private static Map<String, String> indexes(Connection connection) throws SQLException {
        Map<String, String> indexes = new LinkedHashMap<>();
        try (PreparedStatement select = connection.prepareStatement(
                        "select indexname, indexdef from pg_indexes where tablename in ('session', 'session_log')"
                                + " and indexname not in (select conname from pg_constraint) order by indexname");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                indexes.put(rows.getString(1), rows.getString(2));
            }
        }
        return indexes;
    }
}
