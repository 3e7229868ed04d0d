package org.switchboard.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every migration can be lived with by the release before it. */
class MigrationRulesTest {
    /** The last that was written before the rule; no release has been made since. */
    private static final int BASELINE = 7;

    private static final Path MIGRATIONS = Path.of("src", "main", "resources", "db");
    private static final Pattern VERSION = Pattern.compile("V(\\d+)__\\w+\\.sql");

    @Test
    void everyMigrationSinceTheBaselineKeepsToTheRules() throws IOException {
        Map<String, List<String>> faults = new LinkedHashMap<>();
        for (Path file : migrations()) {
            List<String> found = MigrationRule.faults(Files.readString(file));
            if (version(file) > BASELINE && !found.isEmpty()) {
                faults.put(file.toString(), found);
            }
        }

        assertThat(faults).isEmpty();
    }

    @Test
    void aMigrationThatRemovesColumnsAsTheFourthDidIsRefused() throws IOException {
        assertThat(MigrationRule.faults(Files.readString(MIGRATIONS.resolve("migration/V4__whole_session_api.sql"))))
                .anySatisfy(fault -> assertThat(fault)
                        .startsWith("DROP ")
                        .endsWith("alter table session drop column idempotency_key"));
    }

    @Test
    void everyMigrationIsNamedSoThatTheCheckSeesIt() throws IOException {
        assertThat(migrations())
                .hasSizeGreaterThanOrEqualTo(9)
                .allMatch(file -> VERSION.matcher(file.getFileName().toString()).matches());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    DROP            | alter table session drop column outcome
                    DROP            | ALTER TABLE session\\n    DROP CONSTRAINT x
                    DROP            | drop table message
                    DROP            | drop index session_parent
                    DROP            | alter table login alter column email drop not null
                    RENAME          | alter table session rename column outcome to result
                    RENAME          | alter table session rename to call
                    TYPE            | alter table session alter column outcome type text
                    TYPE            | alter table session alter column outcome set data type varchar(9)
                    NOT_NULL        | alter table session alter column outcome set not null
                    REQUIRED_COLUMN | alter table login add column x integer not null
                    REQUIRED_COLUMN | alter table login add x integer not null
                    CONSTRAINT      | alter table login add constraint x check (version > 0)
                    CONSTRAINT      | alter table login add unique (display_name)
                    CONSTRAINT      | create unique index x on login (display_name)
                    REWRITE         | update login set version = 1
                    REWRITE         | delete from message where position = 0
                    REWRITE         | truncate table message
                    LOCK            | create index x on session (outcome)
                    TWINS           | alter table session add column x integer
                    TWINS           | alter table archived_session_log add column x integer
                    """)
    void whatTheReleaseBeforeCannotLiveWithIsRefused(String rule, String statement) {
        assertThat(MigrationRule.faults("-- why\n" + statement.replace("\\n", "\n") + ";"))
                .singleElement()
                .asString()
                .startsWith(rule + ' ');
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table login add column x integer",
                "alter table login add column x integer default 0 not null",
                "alter table login alter column x drop default",
                "create index concurrently x on session (outcome)",
                "create table x (id varchar(1) not null); create index y on x (id); create unique index z on x (id);"
                        + " alter table x add constraint c check (id > ''); update x set id = 'drop'",
                "insert into login (id) values ('rename; drop table login')",
                "-- drop table login\ncreate table x (id varchar(1))",
                "alter table session add column x integer; alter table archived_session add column x integer"
            })
    void whatTheReleaseBeforeCanLiveWithIsTaken(String sql) {
        assertThat(MigrationRule.faults(sql)).isEmpty();
    }

    @Test
    void anAllowanceLiftsItsRuleOnlyAndOnlyForAReason() {
        String drop = "drop index session_parent;";

        assertThat(MigrationRule.faults("-- allow DROP: no query has used it since 0.3\n" + drop))
                .isEmpty();
        assertThat(MigrationRule.faults("-- allow DROP: unused\n" + drop)).hasSize(1);
        assertThat(MigrationRule.faults("-- allow LOCK: no query has used it since 0.3\n" + drop))
                .hasSize(1);
    }

    private static List<Path> migrations() throws IOException {
        try (Stream<Path> files = Files.walk(MIGRATIONS)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static int version(Path file) {
        Matcher name = VERSION.matcher(file.getFileName().toString());
        return name.matches() ? Integer.parseInt(name.group(1)) : Integer.MAX_VALUE;
    }
}
