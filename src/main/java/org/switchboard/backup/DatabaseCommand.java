package org.switchboard.backup;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.switchboard.config.Setting;

/**
 * The commands of {@code deploy/backup}. The database is the one of the server's environment variables, SWITCHBOARD_DB_URL
 * and so on.
 */
public final class DatabaseCommand {
    private static final String USAGE = "usage: check | backup FILE | restore FILE [--replace]";
    private static final String REPLACE = "--replace";
    private static final long WAIT_FOR_CONNECTION_MILLIS = 10_000;

    /** Of H2: another process has the file open. */
    private static final int IN_USE = 90020;

    /** Of H2: there is no such file. */
    private static final List<Integer> NOT_THERE = List.of(90013, 90146);

    private final Map<String, String> environment;
    private final PrintStream out;
    private final PrintStream err;

    DatabaseCommand(Map<String, String> environment, PrintStream out, PrintStream err) {
        this.environment = Map.copyOf(environment);
        this.out = out;
        this.err = err;
    }

    /**
     * Runs one command and ends the JVM: with 0 if all is well, with 1 if the database is broken or something was refused,
     * with 2 if it was called wrongly.
     */
    public static void main(String[] arguments) {
        System.exit(new DatabaseCommand(System.getenv(), System.out, System.err).run(arguments));
    }

    int run(String... arguments) {
        List<String> given = Arrays.asList(arguments);
        boolean replace = given.contains(REPLACE);
        List<String> words =
                given.stream().filter(word -> !word.equals(REPLACE)).toList();
        String command = words.isEmpty() ? "" : words.get(0);
        boolean isCheck = command.equals("check") && words.size() == 1;
        boolean isBackup = command.equals("backup") && words.size() == 2;
        boolean isRestore = command.equals("restore") && words.size() == 2;
        if (!isCheck && !isBackup && !isRestore || replace && !isRestore) {
            err.println(USAGE);
            return 2;
        }
        try (HikariDataSource database = database(isRestore)) {
            if (isBackup) {
                return backup(database, Path.of(words.get(1)));
            }
            return isRestore ? restore(database, Path.of(words.get(1)), replace) : check(database);
        } catch (SQLException | IOException | RuntimeException e) {
            err.println(why(e));
            return 1;
        }
    }

    private int check(HikariDataSource database) throws SQLException, IOException {
        return tell(Integrity.of(database));
    }

    private int tell(Integrity integrity) {
        integrity.contents().forEach(content -> out.println(content.line()));
        integrity.findings().forEach(integrityViolation -> err.println(integrityViolation.line()));
        if (integrity.findings().isEmpty()) {
            out.println("whole");
            return 0;
        }
        return 1;
    }

    private int backup(HikariDataSource database, Path file) throws SQLException, IOException {
        Manifest manifest = Backup.write(database, file);
        manifest.tables().forEach(content -> out.println(content.line()));
        return 0;
    }

    private int restore(HikariDataSource database, Path file, boolean replace) throws SQLException, IOException {
        Manifest manifest = Restore.read(file, database, replace);
        out.println("restored what was taken at " + manifest.taken());
        return tell(Integrity.of(database));
    }

    private HikariDataSource database(boolean mayBeMade) {
        String url = setting(Setting.DB_URL);
        boolean isH2 = url.startsWith("jdbc:h2:");
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(isH2 && !mayBeMade ? url + ";IFEXISTS=TRUE" : url);
        config.setUsername(setting(Setting.DB_USER));
        config.setPassword(setting(Setting.DB_PASSWORD));
        config.setMaximumPoolSize(2);
        config.setConnectionTimeout(WAIT_FOR_CONNECTION_MILLIS);
        config.setAutoCommit(false);
        if (!isH2) {
            config.addDataSourceProperty("reWriteBatchedInserts", "true");
        }
        return new HikariDataSource(config);
    }

    private String setting(Setting setting) {
        return Optional.ofNullable(environment.get(setting.environment()))
                .or(setting::defaultValue)
                .orElse("");
    }

    private static String why(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused && refused.getErrorCode() == IN_USE) {
                return "the file of H2 is open in a running server; stop the server first";
            }
            if (cause instanceof SQLException refused && NOT_THERE.contains(refused.getErrorCode())) {
                return "there is no such database: " + refused.getMessage();
            }
        }
        return failure instanceof RestoreException ? String.valueOf(failure.getMessage()) : failure.toString();
    }
}
