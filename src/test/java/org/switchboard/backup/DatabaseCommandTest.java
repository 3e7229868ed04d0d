package org.switchboard.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.switchboard.session.FilledDatabase;
import org.switchboard.support.Engine;

/** How the commands of deploy/backup answer whoever calls them. */
class DatabaseCommandTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @Test
    void whatWasBackedUpIsRestoredAndCheckedWithTheSameLines() throws Exception {
        Path file = backup();

        assertThat(run("restored", "restore", file.toString())).isZero();
        String restored = out.toString(StandardCharsets.UTF_8);
        assertThat(restored)
                .startsWith("restored what was taken at ")
                .contains("session_log")
                .endsWith("whole\n");

        out.reset();
        assertThat(run("restored", "check")).isZero();
        assertThat(restored).endsWith(out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aDatabaseInUseIsReplacedOnlyWhenAsked() throws Exception {
        Path file = backup();
        assertThat(run("restored", "restore", file.toString())).isZero();

        assertThat(run("restored", "restore", file.toString())).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("--replace");
        assertThat(run("restored", "restore", file.toString(), "--replace")).isZero();
    }

    @Test
    void aBrokenDatabaseEndsWithOneAndIsNamed() throws Exception {
        assertThat(run("restored", "restore", backup().toString())).isZero();
        try (Connection connection = DriverManager.getConnection(url("restored"), "switchboard", "");
                Statement statement = connection.createStatement()) {
            statement.execute("delete from session_log where position = 0");
        }
        out.reset();

        assertThat(run("restored", "check")).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("broken: a session whose log has not every position");
        assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain("whole");
    }

    @Test
    void aDatabaseThatIsNotThereIsNotMade() {
        assertThat(run("nowhere", "check")).isEqualTo(1);

        assertThat(err.toString(StandardCharsets.UTF_8)).contains("there is no such database");
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "copy", "backup", "check more", "check --replace", "restore", "restore a b"})
    void aWrongCallIsToldHowToCall(String call) {
        assertThat(run("nowhere", call.split(" "))).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("usage: check | backup FILE | restore FILE");
    }

    private Path backup() throws Exception {
        Path file = folder.resolve("backup.zip");
        try (FilledDatabase filled = FilledDatabase.on(Engine.H2)) {
            BackupFile.write(filled.database().connections(), file);
        }
        assertThat(Files.size(file)).isPositive();
        return file;
    }

    private String url(String name) {
        return "jdbc:h2:file:" + folder.toAbsolutePath().resolve(name);
    }

    private int run(String name, String... arguments) {
        Map<String, String> environment = Map.of("SWITCHBOARD_DB_URL", url(name));
        return new DatabaseCommand(environment, printed(out), printed(err)).run(arguments);
    }

    private static PrintStream printed(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }
}
