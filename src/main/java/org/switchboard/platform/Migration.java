package org.switchboard.platform;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the schema of the database to what this version needs, before anything else starts. Owns every DDL. */
@ApplicationScoped
public class Migration {
    /** What needs the schema at start observes {@link Startup} with a higher number than this. */
    public static final int PRIORITY = 100;

    @Inject
    private DataSource database;

    void migrate(@Observes @Priority(PRIORITY) Startup startup) {
        migrate(database);
    }

    /**
     * Brings a database to what this version needs: by the migrations that every database shares, and by those of its own
     * kind.
     *
     * @throws org.flywaydb.core.api.FlywayException if it cannot; what was migrated before the failing step stays
     */
    public static void migrate(DataSource database) {
        DatabaseKind kind = DatabaseKind.of(database);
        Flyway.configure(Migration.class.getClassLoader())
                .dataSource(database)
                .locations("classpath:db/migration", "classpath:db/" + kind.folder())
                .load()
                .migrate();
        if (kind == DatabaseKind.H2) {
            AppendOnly.guard(database);
        }
    }
}
