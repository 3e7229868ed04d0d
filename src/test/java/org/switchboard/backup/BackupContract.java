package org.switchboard.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.switchboard.integrity.IntegrityReport;
import org.switchboard.integrity.TableContent;
import org.switchboard.persistence.Migration;
import org.switchboard.session.FilledDatabase;
import org.switchboard.support.Engine;
import org.switchboard.support.NewDatabase;

/** What comes back out of a backup, and what a restore refuses to do. */
abstract class BackupContract {
    private final Engine engine;
    private FilledDatabase filled;
    private NewDatabase database;

    @TempDir
    private Path folder;

    private Path file;

    BackupContract(Engine engine) {
        this.engine = engine;
    }

    @BeforeEach
    void fill() {
        filled = FilledDatabase.on(engine);
        database = filled.database();
        database.run(
                "insert into api_key (id, login_id, name, digest, date_created) select 'key', id, '', 'digest', date_created"
                        + " from login where id = (select min(id) from login)");
        file = folder.resolve("backup.zip");
    }

    @AfterEach
    void close() {
        filled.close();
    }

    @Test
    void aRestoreBringsBackTheMomentOfTheBackupWhateverWasWrittenSince() throws Exception {
        List<TableContent> before = contents(database);
        BackupFile.write(database.connections(), file);
        filled.work();
        assertThat(contents(database)).isNotEqualTo(before);

        Restore.read(file, database.connections(), true);

        assertThat(contents(database)).isEqualTo(before);
        assertThat(IntegrityReport.of(database.connections()).violations()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aBackupIsRestoredIntoANewDatabaseOfEitherKind(Engine other) throws Exception {
        Manifest manifest = BackupFile.write(database.connections(), file);

        try (NewDatabase copy = NewDatabase.untouched(other, "restored")) {
            Restore.read(file, copy.connections(), false);
            Migration.migrate(copy.connections());

            assertThat(contents(copy).stream().filter(content -> content.rows() > 0))
                    .containsExactlyInAnyOrderElementsOf(manifest.tables().stream()
                            .filter(content -> content.rows() > 0)
                            .toList());
            assertThat(IntegrityReport.of(copy.connections()).violations()).isEmpty();
        }
    }

    @Test
    void aRestoredDatabaseHasEveryIndex() throws Exception {
        String indexes = engine == Engine.H2
                ? "select index_name from information_schema.indexes where index_name not like 'PRIMARY%' and position('_INDEX_', index_name) = 0 order by 1"
                : "select indexdef from pg_indexes where schemaname = current_schema() order by 1";
        List<String> before = database.texts(indexes);
        BackupFile.write(database.connections(), file);

        Restore.read(file, database.connections(), true);

        assertThat(before).hasSizeGreaterThan(25);
        assertThat(database.texts(indexes)).isEqualTo(before);
    }

    @Test
    void theRestoredAuditTrailStillOnlyGrows() throws Exception {
        BackupFile.write(database.connections(), file);

        Restore.read(file, database.connections(), true);

        assertThatThrownBy(() -> database.execute("delete from audit_entry")).isInstanceOf(java.sql.SQLException.class);
    }

    @Test
    void aDatabaseThatIsNotEmptyIsLeftAloneUnlessItIsToBeReplaced() throws Exception {
        BackupFile.write(database.connections(), file);
        filled.work();
        List<TableContent> before = contents(database);

        assertThatThrownBy(() -> Restore.read(file, database.connections(), false))
                .isInstanceOf(RestoreException.class)
                .hasMessageContaining("not empty")
                .hasMessageContaining("--replace");

        assertThat(contents(database)).isEqualTo(before);
    }

    @Test
    void aSchemaOfSomebodyElseIsLeftAlone() throws Exception {
        BackupFile.write(database.connections(), file);

        try (NewDatabase other = NewDatabase.untouched(engine, "other")) {
            other.run("create table somebody_elses (id varchar(1) primary key)");

            assertThatThrownBy(() -> Restore.read(file, other.connections(), false))
                    .isInstanceOf(RestoreException.class)
                    .hasMessageContaining("somebody else");
            assertThat(other.rows("somebody_elses")).isZero();
        }
    }

    @Test
    void aBackupInWhichALineWasLostIsRefusedBeforeAnythingIsRemoved() throws Exception {
        BackupFile.write(database.connections(), file);
        List<TableContent> before = contents(database);
        edit("session_log.csv", text -> text.substring(0, text.lastIndexOf('\n', text.length() - 2) + 1));

        assertThatThrownBy(() -> Restore.read(file, database.connections(), true))
                .isInstanceOf(RestoreException.class)
                .hasMessageContaining("damaged");

        assertThat(contents(database)).isEqualTo(before);
    }

    @Test
    void aFileThatIsNoBackupIsRefused() throws Exception {
        Files.writeString(file, "no backup");

        assertThatThrownBy(() -> Restore.read(file, database.connections(), true))
                .isInstanceOf(RestoreException.class);
    }

    @Test
    void aBackupOfANewerSchemaIsRefused() throws Exception {
        BackupFile.write(database.connections(), file);
        edit(Manifest.NAME, text -> text.replaceFirst("\"schema\" : \"\\d+\"", "\"schema\" : \"9000\""));

        assertThatThrownBy(() -> Restore.read(file, database.connections(), true))
                .isInstanceOf(RestoreException.class)
                .hasMessageContaining("newer");
    }

    @Test
    void aBackupOfAnOlderSchemaComesBackAsItWasAndIsMigratedByTheNextStart() throws Exception {
        BackupFile.write(database.connections(), file);
        new OlderBackup(file).without("session", "date_archived");
        new OlderBackup(file).without("archived_session", "date_archived");
        new OlderBackup(file).without("customer", "tag_ids");
        new OlderBackup(file).without("endpoint", "tag_ids");
        edit(Manifest.NAME, text -> text.replaceFirst("\"schema\" : \"\\d+\"", "\"schema\" : \"5\""));
        deleteFrom("audit_entry_kept");

        try (NewDatabase copy = NewDatabase.untouched(engine, "older")) {
            Restore.read(file, copy.connections(), false);

            assertThat(Migration.version(copy.connections())).isEqualTo("5");
            Migration.migrate(copy.connections());
            assertThat(Migration.version(copy.connections())).isEqualTo(Migration.version(database.connections()));
            assertThat(IntegrityReport.of(copy.connections()).violations()).isEmpty();
        }
    }

    @Test
    void aBackupIsForItsOwnerOnlyAndWritesOverNoOther() throws Exception {
        BackupFile.write(database.connections(), file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThatThrownBy(() -> BackupFile.write(database.connections(), file))
                .isInstanceOf(FileAlreadyExistsException.class);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    private static List<TableContent> contents(NewDatabase database) throws Exception {
        return IntegrityReport.of(database.connections()).contents();
    }

    private interface Edit {
        String of(String text);
    }

    private void edit(String part, Edit edit) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            Path inside = zip.getPath(part);
            Files.writeString(inside, edit.of(Files.readString(inside)));
        }
    }

    /** As in a backup from before there was the table. */
    private void deleteFrom(String table) throws IOException {
        edit(
                Manifest.NAME,
                text -> text.replaceFirst(
                        "\\{\\s*\"name\" : \"" + table + "\",\\s*\"rows\" : \\d+,\\s*\"digest\" : \"\\w+\"\\s*\\},?",
                        ""));
    }
}
