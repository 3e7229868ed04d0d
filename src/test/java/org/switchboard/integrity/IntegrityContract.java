package org.switchboard.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.switchboard.session.FilledDatabase;
import org.switchboard.support.Engine;
import org.switchboard.support.NewDatabase;

/** What the check finds, and what it leaves in peace. Damage is done in transactions that are taken back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class IntegrityContract {
    private final Engine engine;
    private FilledDatabase filled;
    private NewDatabase database;

    IntegrityContract(Engine engine) {
        this.engine = engine;
    }

    @BeforeAll
    void fill() {
        filled = FilledDatabase.on(engine);
        database = filled.database();
        if (engine == Engine.H2) {
            database.run("drop trigger audit_entry_append_only", "set referential_integrity false");
        }
    }

    @AfterAll
    void close() {
        filled.close();
    }

    @Test
    void whatPeopleHaveWorkedInIsWhole() throws Exception {
        IntegrityReport report = IntegrityReport.of(database.connections());

        assertThat(report.violations()).isEmpty();
        assertThat(report.contents().stream().filter(content -> content.rows() > 0))
                .extracting(TableContent::name)
                .contains(
                        "account", "customer", "session", "session_log", "archived_session", "message", "keyed_answer");
    }

    @Test
    void everyTableIsCountedAsTheDatabaseCountsIt() throws Exception {
        Map<String, Long> counted = IntegrityReport.of(database.connections()).contents().stream()
                .collect(Collectors.toMap(TableContent::name, TableContent::rows));

        assertThat(counted)
                .hasSizeGreaterThan(15)
                .isEqualTo(counted.keySet().stream().collect(Collectors.toMap(Function.identity(), database::rows)));
    }

    @Test
    void aChangedValueChangesTheDigestOfItsTableAlone() throws Exception {
        List<TableContent> before = IntegrityReport.of(database.connections()).contents();

        assertThat(after("update session set display_name = 'x' where from_name = 'Größe 🎉'")
                        .contents())
                .filteredOn(content -> !before.contains(content))
                .extracting(TableContent::name)
                .containsExactly("session");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
                    a missing position of a log            ; delete from session_log where position = 0 and session_id = (select min(session_id) from session_log) ; whose log has not every position
                    a missing position in the archive      ; delete from archived_session_log where position = 1 and session_id = (select min(session_id) from archived_session_log) ; whose log has not every position from 0 to its length (archive)
                    an entry too many                      ; insert into session_log select id, 77, date_created, 'x' from session where id = (select min(id) from session) ; beyond the length of its session's log
                    an entry of no session                 ; insert into session_log select 'nowhere', 0, date_created, 'x' from session where id = (select min(id) from session) ; a row of session_log whose session_id is not in session
                    an end without a date                  ; update session set ended = true where id = (select min(id) from session where not ended) ; ended without a date
                    a session that is twice                ; insert into archived_session select * from session where id = (select min(id) from session where ended) ; both live and in the archive
                    an archived session that goes on       ; update archived_session set ended = false, date_completed = null where id = (select min(id) from archived_session) ; in the archive that has not ended
                    a missing message                      ; delete from message where text = 'Hello' ; as many messages as it counts
                    a missing message in the archive       ; delete from message where text = 'an old message' ; as many messages as it counts (archive)
                    a message of no session                ; update message set session_id = 'nowhere' where text = 'Hello' ; a message of a session that is nowhere
                    members that cannot be read            ; update session set members = '[{' where id = (select min(id) from session) ; whose members cannot be read or found (session)
                    a member that is found by nobody       ; update session set member_keys = '|' where id = (select min(id) from session) ; whose members cannot be read or found (session)
                    members lost in the archive            ; update archived_session set members = '[]' where id = (select min(id) from archived_session) ; whose members cannot be read or found (archived_session)
                    a key without its session              ; update keyed_answer set answer = '{"id":"nowhere"}' where idempotency_key like 'call-%' ; a key whose answer is about nothing that is there
                    a key whose answer is no JSON          ; update keyed_answer set answer = 'x' where idempotency_key like 'call-%' ; a key whose answer is about nothing that is there
                    a team's member who is nobody          ; update team_member set login_id = 'nobody' where position = 0 ; a row of team_member whose login_id is not in login
                    a customer below nobody                ; update customer set parent_customer_id = 'nobody' where id = (select max(id) from customer) ; a row of customer whose parent_customer_id is not in customer
                    customers in a circle                  ; update customer set parent_customer_id = id where id = (select max(id) from customer) ; whose way up does not end at a root
                    a customer below another account's     ; update customer set account_id = (select max(id) from account where id <> customer.account_id) where parent_customer_id is not null ; a customer below one of another account
                    an endpoint of a customer elsewhere    ; update endpoint set customer_id = (select min(c.id) from customer c where c.account_id <> endpoint.account_id) where id = 'ep-alice' ; an endpoint of a customer of another account
                    an endpoint of a stranger              ; delete from login_account where login_id = (select login_id from endpoint where id = 'ep-alice') ; an endpoint of a user who is not in its account
                    a missing entry of the audit trail     ; delete from audit_entry where kind = 'User' and entry_id = (select min(id) from login) ; whose making is not in the audit trail: User
                    """)
    void damageIsFoundAndNamed(String what, String planted, String named) {
        assertThat(after(planted).violations())
                .extracting(IntegrityViolation::line)
                .anySatisfy(line -> assertThat(line).startsWith("broken: ").contains(named));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"success\" = false", "\"checksum\" = 7"})
    void aStepOfTheSchemaThatFailedOrWasChangedIsFound(String damage) throws Exception {
        try (NewDatabase other = engine.newDatabase("history")) {
            other.run("update \"flyway_schema_history\" set " + damage + " where \"version\" = '3'");

            assertThat(IntegrityReport.of(other.connections()).violations())
                    .singleElement()
                    .satisfies(integrityViolation ->
                            assertThat(integrityViolation.line()).startsWith("broken: the schema: 1: 3 sign in"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"session_log", "message"})
    void aPositionThatIsThereTwiceIsFoundWhereNoConstraintForbidsIt(String table) throws Exception {
        try (FilledDatabase other = FilledDatabase.on(engine)) {
            other.database()
                    .texts(
                            "select constraint_name from information_schema.table_constraints where lower(table_name) = '"
                                    + table + "' and constraint_type in ('PRIMARY KEY', 'UNIQUE')")
                    .forEach(name -> other.database().run("alter table " + table + " drop constraint \"" + name + '"'));
            other.database().run("insert into " + table + " select * from " + table + " where position = 0");

            assertThat(IntegrityReport.of(other.database().connections()).violations())
                    .extracting(IntegrityViolation::broken)
                    .anySatisfy(broken -> assertThat(broken).contains("twice"));
        }
    }

    @Test
    void aFindingNamesTheFirstOffendersAndCountsAll() {
        long sessions = database.rows("session");
        String first = database.texts("select min(id) from session").get(0);

        assertThat(after("delete from session_log").violations())
                .singleElement()
                .satisfies(integrityViolation -> {
                    assertThat(integrityViolation.count()).isEqualTo(sessions);
                    assertThat(integrityViolation.first()).contains(first);
                });
    }

    @Test
    void anAuditTrailWhoseBeginningWasCutOffIsWhole() {
        assertThat(after("delete from audit_entry where date_logged < (select max(date_logged) from audit_entry)")
                        .violations())
                .isEmpty();
    }

    @Test
    void anEmptyDatabaseOfSomebodyElseIsNoWholeOne() throws Exception {
        try (NewDatabase untouched = NewDatabase.untouched(engine, "untouched")) {
            assertThat(IntegrityReport.of(untouched.connections()).violations()).isNotEmpty();
        }
    }

    /** What is found after a failing disk or a careless hand, past every constraint and trigger. */
    private IntegrityReport after(String damage) {
        return database.using(connection -> {
            try (Statement statement = connection.createStatement()) {
                if (engine == Engine.POSTGRES) {
                    statement.execute("set local session_replication_role = replica");
                }
                assertThat(statement.executeUpdate(damage))
                        .as("rows that were damaged")
                        .isPositive();
                return IntegrityReport.at(connection);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                connection.rollback();
            }
        });
    }
}
