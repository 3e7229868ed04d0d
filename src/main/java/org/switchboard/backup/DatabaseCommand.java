package org.switchboard.backup;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.switchboard.config.Setting;
import org.switchboard.integrity.IntegrityReport;
import org.switchboard.integrity.TableContent;

/**
 * The commands of {@code deploy/backup}. The database is the one of the server's environment variables, SWITCHBOARD_DB_URL
 * and so on.
 */
public final class DatabaseCommand {
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
        List<String> words = new ArrayList<>(List.of(arguments));
        boolean replace = words.removeIf(REPLACE::equals);
        String command = words.isEmpty() ? "" : words.get(0);
        boolean isRestore = command.equals("restore");
        boolean isKnown = isRestore || command.equals("backup") || command.equals("check");
        if (!isKnown || words.size() != (command.equals("check") ? 1 : 2) || replace && !isRestore) {
            err.println("usage: check | backup FILE | restore FILE [--replace]");
            return 2;
        }
        try (HikariDataSource database = database(isRestore)) {
            return switch (command) {
                case "backup" ->
                    tell(BackupFile.write(database, Path.of(words.get(1))).tables());
                case "restore" -> restore(database, Path.of(words.get(1)), replace);
                default -> check(database);
            };
        } catch (SQLException | IOException | RuntimeException e) {
            err.println(why(e));
            return 1;
        }
    }

    private int tell(List<TableContent> contents) {
        contents.forEach(content -> out.println(content.line()));
        return 0;
    }

    private int check(HikariDataSource database) throws SQLException, IOException {
        IntegrityReport report = IntegrityReport.of(database);
        tell(report.contents());
        report.violations().forEach(violation -> err.println(violation.line()));
        if (report.violations().isEmpty()) {
            out.println("whole");
            return 0;
        }
        return 1;
    }

    private int restore(HikariDataSource database, Path file, boolean replace) throws SQLException, IOException {
        Manifest manifest = Restore.read(file, database, replace);
        out.println("restored what was taken at " + manifest.taken());
        return check(database);
    }

    /** H2 would gather all that a query finds before it gives the first row, were it not lazy. */
    private HikariDataSource database(boolean mayBeMade) {
        String url = setting(Setting.DB_URL);
        HikariConfig config = new HikariConfig();
        if (url.startsWith("jdbc:h2:")) {
            url += ";LAZY_QUERY_EXECUTION=1" + (mayBeMade ? "" : ";IFEXISTS=TRUE");
        } else {
            config.addDataSourceProperty("reWriteBatchedInserts", "true");
        }
        config.setJdbcUrl(url);
        config.setUsername(setting(Setting.DB_USER));
        config.setPassword(setting(Setting.DB_PASSWORD));
        config.setMaximumPoolSize(2);
        config.setConnectionTimeout(WAIT_FOR_CONNECTION_MILLIS);
        config.setAutoCommit(false);
        return new HikariDataSource(config);
    }

    private String setting(Setting setting) {
        return Optional.ofNullable(environment.get(setting.environment()))
                .or(setting::defaultValue)
                .orElse("");
    }

    private static String why(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            int code = cause instanceof SQLException refused ? refused.getErrorCode() : 0;
            if (code == IN_USE) {
                return "the file of H2 is open in a running server; stop the server first";
            }
            if (NOT_THERE.contains(code)) {
                return "there is no such database: " + cause.getMessage();
            }
        }
        return failure instanceof RestoreException ? String.valueOf(failure.getMessage()) : failure.toString();
    }
}
