package org.switchboard.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.switchboard.session.FilledDatabase;
import org.switchboard.support.Engine;
import org.switchboard.support.NewDatabase;

/** This release on the schema of a later one, as during an upgrade of several servers. */
abstract class NewerSchemaContract {
    private static final String LATER = "9001";

    private final Engine engine;
    private NewDatabase database;

    NewerSchemaContract(Engine engine) {
        this.engine = engine;
    }

    @BeforeEach
    void migrateFurther() {
        database = engine.newDatabase("newer");
        DatabaseKind kind = DatabaseKind.of(database.connections());
        Migration.configured(database.connections())
                .locations(
                        "classpath:db/migration",
                        "classpath:db/" + kind.folder(),
                        "classpath:db/next",
                        "classpath:db/next-" + kind.folder())
                .load()
                .migrate();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aServerStartsAndLeavesTheLaterSchemaAsItIs() {
        assertThatCode(() -> Migration.migrate(database.connections())).doesNotThrowAnyException();

        assertThat(Migration.version(database.connections())).isEqualTo(LATER);
        assertThat(Migration.faults(database.connections())).isEmpty();
    }

    @Test
    void callsChatsKeysTheArchiveAndTheAuditTrailAreWrittenAndReadAsBefore() {
        FilledDatabase.on(database).work();

        assertThat(List.of(
                        "session",
                        "session_log",
                        "archived_session",
                        "archived_session_log",
                        "message",
                        "keyed_answer",
                        "audit_entry"))
                .allSatisfy(table -> assertThat(database.rows(table)).isPositive());
    }

    @Test
    void whatTheLaterReleaseDidKeepsToTheRules() throws IOException {
        String next = Files.readString(Path.of("src/test/resources/db/next/V9000__next_release.sql"));

        assertThat(MigrationRule.faults(next)).isEmpty();
    }
}
