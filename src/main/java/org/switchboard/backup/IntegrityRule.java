package org.switchboard.backup;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Something that is true of every whole database.
 *
 * @param broken what is said of a row that breaks it
 * @param offenders a query whose first column names the rows that break it
 */
record IntegrityRule(String broken, String offenders) {
    private static final List<String> PLACES = List.of("", "archived_");

    /** Of the sessions of either place. */
    private static final List<IntegrityRule> OF_SESSIONS = List.of(
            new IntegrityRule("a session whose log has not every position from 0 to its length", """
                    select s.id from SESSIONS s where s.log_length <>
                        (select count(distinct l.position) from ENTRIES l where l.session_id = s.id
                            and l.position >= 0 and l.position < s.log_length)"""),
            new IntegrityRule("an entry beyond the length of its session's log", """
                    select l.session_id from ENTRIES l join SESSIONS s on s.id = l.session_id
                        where l.position < 0 or l.position >= s.log_length"""),
            new IntegrityRule(
                    "a position that a log has twice",
                    "select session_id from ENTRIES group by session_id, position having count(*) > 1"),
            new IntegrityRule(
                    "a session that has ended without a date, or has a date without having ended",
                    "select id from SESSIONS where ended <> (date_completed is not null)"),
            new IntegrityRule("a session that does not have as many messages as it counts", """
                    select s.id from SESSIONS s where s.message_count <>
                        (select count(distinct m.position) from message m where m.session_id = s.id
                            and m.position >= 0 and m.position < s.message_count)"""));

    private static final List<IntegrityRule> OF_ALL = List.of(
            new IntegrityRule(
                    "a session that is both live and in the archive",
                    "select s.id from session s join archived_session a on a.id = s.id"),
            new IntegrityRule(
                    "a session in the archive that has not ended", "select id from archived_session where not ended"),
            new IntegrityRule("a message of a session that is nowhere", """
                    select m.id from message m where m.session_id is not null
                        and not exists (select 1 from session s where s.id = m.session_id)
                        and not exists (select 1 from archived_session a where a.id = m.session_id)"""),
            new IntegrityRule("a position that the messages of a session have twice", """
                    select session_id from message where session_id is not null
                        group by session_id, position having count(*) > 1"""),
            new IntegrityRule("a customer below one of another account", """
                    select c.id from customer c join customer p on p.id = c.parent_customer_id
                        where p.account_id <> c.account_id"""),
            new IntegrityRule("a customer whose way up does not end at a root", """
                    with recursive reached(id) as (
                        select c.id from customer c where c.parent_customer_id is null
                        union all
                        select c.id from customer c join reached r on c.parent_customer_id = r.id)
                    select c.id from customer c left join reached r on r.id = c.id where r.id is null"""),
            new IntegrityRule("an endpoint of a customer of another account", """
                    select e.id from endpoint e join customer c on c.id = e.customer_id
                        where c.account_id <> e.account_id"""),
            new IntegrityRule("an endpoint of a user who is not in its account", """
                    select e.id from endpoint e where e.login_id is not null and not exists (
                        select 1 from login_account a where a.login_id = e.login_id and a.account_id = e.account_id)"""));

    /**
     * From the oldest entry on, since the owner of the tables may cut the trail's beginning off; the two moments are not
     * rounded alike. By the index {@code audit_entry_entry}.
     */
    private static IntegrityRule created(String table, String kind) {
        return new IntegrityRule(
                "an entry of the directory whose making is not in the audit trail: " + kind,
                """
                select t.id from TABLE t
                    where t.date_created + interval '1' second >= (select min(date_logged) from audit_entry)
                    and not exists (select 1 from audit_entry a
                        where a.entry_id = t.id and a.kind = 'KIND' and a.action = 'Created')""".replace("TABLE", table).replace("KIND", kind));
    }

    /** Every rule that a database can be asked for, with one for each reference between its tables. */
    static List<IntegrityRule> all(List<StoredTable> tables) {
        List<IntegrityRule> integrityRules = new ArrayList<>();
        for (String place : PLACES) {
            OF_SESSIONS.forEach(integrityRule -> integrityRules.add(integrityRule.at(place)));
        }
        integrityRules.addAll(OF_ALL);
        integrityRules.add(created("account", "Account"));
        integrityRules.add(created("customer", "Customer"));
        integrityRules.add(created("login", "User"));
        integrityRules.add(created("endpoint", "Endpoint"));
        for (StoredTable table : tables) {
            table.references().forEach(reference -> integrityRules.add(reference(table.name(), reference)));
        }
        return integrityRules;
    }

    private IntegrityRule at(String place) {
        return new IntegrityRule(
                place.isEmpty() ? broken : broken + " (archive)",
                offenders.replace("SESSIONS", place + "session").replace("ENTRIES", place + "session_log"));
    }

    private static IntegrityRule reference(String table, StoredTable.Reference to) {
        String join = IntStream.range(0, to.columns().size())
                .mapToObj(at -> "p." + to.targetColumns().get(at) + " = c."
                        + to.columns().get(at))
                .collect(Collectors.joining(" and "));
        String given = to.columns().stream()
                .map(column -> "c." + column + " is not null")
                .collect(Collectors.joining(" and "));
        return new IntegrityRule(
                "a row of " + table + " whose " + String.join(", ", to.columns()) + " is not in " + to.target(),
                "select c." + to.columns().get(0) + " from " + table + " c where " + given
                        + " and not exists (select 1 from " + to.target() + " p where " + join + ')');
    }
}
