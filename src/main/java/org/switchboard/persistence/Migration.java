package org.switchboard.persistence;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;
import org.jspecify.annotations.Nullable;
import org.switchboard.platform.AppendOnly;
import org.switchboard.runtime.StartupPriority;

/** Brings the schema of the database to what this version needs, before anything else starts. Owns every DDL. */
@ApplicationScoped
public class Migration {
    private static final Logger LOG = Logger.getLogger(Migration.class.getName());

    @Inject
    private DataSource database;

    void migrate(@Observes @Priority(StartupPriority.SCHEMA) Startup startup) {
        migrate(database);
    }

    /**
     * Brings a database to what this version needs: by the migrations that every database shares, and by those of its own
     * kind.
     *
     * @throws org.flywaydb.core.api.FlywayException if it cannot; what was migrated before the failing step stays
     */
    public static void migrate(DataSource database) {
        configured(database).load().migrate();
        prepare(database);
    }

    /**
     * Removes all that is in the schema and makes it anew as it was at some version, so that what was stored then fits in.
     *
     * @param version one that {@link #knows} knows
     */
    public static void makeAnew(DataSource database, String version) {
        configured(database).cleanDisabled(false).load().clean();
        configured(database).target(version + '?').load().migrate();
        prepare(database);
    }

    /** Whether the migrations, of whichever kind of database, lead as far as a version. */
    public static boolean knows(String version, DataSource database) {
        MigrationVersion asked = MigrationVersion.fromVersion(version);
        return Arrays.stream(DatabaseKind.values())
                .flatMap(kind ->
                        Arrays.stream(configured(database, kind).load().info().all()))
                .filter(migration -> migration.getState().isResolved() && migration.getVersion() != null)
                .anyMatch(migration -> migration.getVersion().compareTo(asked) >= 0);
    }

    /** The version of a schema that was migrated. */
    public static String version(DataSource database) {
        @Nullable MigrationInfo current = configured(database).load().info().current();
        if (current == null) {
            throw new IllegalStateException("the schema has no history of migrations");
        }
        return current.getVersion().getVersion();
    }

    /** What is wrong with the history of a schema, that is older or newer perhaps: steps that failed or were changed. */
    public static List<String> faults(DataSource database) {
        return configured(database)
                .ignoreMigrationPatterns("*:pending", "*:future")
                .load()
                .validateWithResult()
                .invalidMigrations
                .stream()
                .map(invalid -> invalid.version + " " + invalid.description + ": " + invalid.errorDetails.errorMessage)
                .toList();
    }

    /**
     * During an upgrade a server may start on the schema of a later release, so what it does not know is no fault. The lock
     * is none of a transaction, which would wait for itself where PostgreSQL makes an index concurrently.
     */
    static FluentConfiguration configured(DataSource database) {
        return configured(database, DatabaseKind.of(database));
    }

    private static FluentConfiguration configured(DataSource database, DatabaseKind kind) {
        FluentConfiguration configuration = Flyway.configure(Migration.class.getClassLoader())
                .dataSource(database)
                .ignoreMigrationPatterns("*:future")
                .locations("classpath:db/migration", "classpath:db/" + kind.folder());
        configuration
                .getConfigurationExtension(PostgreSQLConfigurationExtension.class)
                .setTransactionalLock(false);
        return configuration;
    }

    private static void prepare(DataSource database) {
        if (DatabaseKind.of(database) == DatabaseKind.H2) {
            AppendOnly.guard(database);
            answerAnew(database);
        }
    }

    /**
     * H2 answers what a connection asked before from memory, even when another transaction has changed the rows, until that has
     * said so, a moment after its commit: a list could show a session that was archived meanwhile without its log. Counts
     * until H2 is closed. Whom H2 does not know as an administrator goes without.
     */
    private static void answerAnew(DataSource database) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set optimize_reuse_results 0");
            connection.commit();
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "H2 was not told to answer each question anew and may answer from memory", e);
        }
    }
}
