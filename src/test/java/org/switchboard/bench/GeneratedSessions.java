package org.switchboard.bench;

/** Many sessions, one each minute, of the accounts {@code account-0} to {@code account-19} in turn, as statements of PostgreSQL. */
public final class GeneratedSessions {
    private static final String FIRST = "timestamp with time zone '2026-01-01 00:00:00+00'";

    private GeneratedSessions() {}

    /** Adds sessions 1 to {@code count}, each of three members; every thousandth is live. */
    public static String insert(int count) {
        return """
                insert into session (id, version, account_id, account_name, created_by, created_by_id, last_modified_by,
                    date_created, date_last_modified, date_completed, channel, direction, dial_state, call_state, queue_state,
                    hold_reason, ended, was_missed, start_session, customer_id, customer_name, customer_breadcrumb,
                    endpoint_id, endpoint_name, display_name, from_address, from_name, to_address, destination, outcome,
                    parent_session_id, members, log_length, date_last_life, was_connected, message_count, from_search,
                    to_search, member_keys)
                select 'session-' || lpad(i::text, 10, '0'), 2, 'account-' || i % 20, 'Acme Telecom', 'alice@acme.example', 'alice',
                    'alice@acme.example', moment, moment, case when i % 9 = 0 then null else moment + interval '3 minutes' end,
                    case when i % 7 = 0 then 'Chat' else 'Voice' end, 'Outgoing', 'None',
                    case when i % 9 = 0 then 'Connected' else 'Disconnected' end, 'None', 'None', i % 9 <> 0, false, false,
                    'customer-' || i % 500, 'Customer ' || i % 500, '[{"id":"northwind","name":"Northwind"},{"id":"customer-'
                        || i % 500 || '","name":"Customer ' || i % 500 || '"}]',
                    'endpoint-' || i % 300, 'Endpoint ' || i % 300, 'Call ' || i, 'caller' || i || '@acme.example',
                    'Caller ' || i, '+1814' || lpad(i::text, 7, '0'), '+1814' || lpad(i::text, 7, '0'), 'Completed',
                    case when i % 100 = 0 then 'parent-' || i else null end,
                    '[{"identity":"caller' || i || '@acme.example","endpointId":"alice-acme","displayName":"Alice Moreno",'
                        || '"isOriginalMember":true,"callState":"None","role":"Agent","muted":false},'
                        || '{"identity":"bob@acme.example","endpointId":"bob-acme","displayName":"Bob Katz",'
                        || '"isOriginalMember":false,"callState":"None","role":"Agent","muted":false},'
                        || '{"identity":"chen@acme.example","endpointId":"chen-acme","displayName":"Chen Wei",'
                        || '"isOriginalMember":false,"callState":"None","role":"Agent","muted":false}]',
                    3, moment, true, 0, 'caller' || i || '@acme.example caller ' || i, '+1814' || lpad(i::text, 7, '0'),
                    '|caller' || i || '@acme.example|bob@acme.example|chen@acme.example|'
                from (select i, FIRST + i * interval '1 minute' as moment from generate_series(1, COUNT) i) many
                """.replace("FIRST", FIRST).replace("COUNT", Integer.toString(count));
    }

    /** Adds three entries to the log of each. */
    public static String insertLogs(int count) {
        return """
                insert into session_log (session_id, position, date_logged, message)
                select 'session-' || lpad(i::text, 10, '0'), p, FIRST + i * interval '1 minute',
                    case p when 0 then 'Created by alice@acme.example. Defaults applied: direction Outgoing, callState Connected.'
                        when 1 then 'Call state Connected to Hold by alice@acme.example (turn ' || i || ')'
                        else 'Ended by alice@acme.example: call state Hold to Disconnected, outcome Completed' end
                from generate_series(1, COUNT) i, generate_series(0, 2) p
                """.replace("FIRST", FIRST).replace("COUNT", Integer.toString(count));
    }
}
