package org.switchboard.directory.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.switchboard.directory.InstalledDirectory;
import org.switchboard.request.RequestContextFixture;
import org.switchboard.support.Engine;

/** What PostgreSQL knows of a directory that was just imported, in a database that never counts by itself. */
class StatisticsAfterImportTest {
    private static final int CUSTOMERS = 1_500;

    private static InstalledDirectory on;

    @BeforeAll
    static void importMany() {
        on = InstalledDirectory.empty(Engine.POSTGRES);
        on.database.run("alter table customer set (autovacuum_enabled = false)");
        ImportFile file = new ImportFile().account("acme", "Acme", "US");
        for (int i = 0; i < CUSTOMERS; i++) {
            file.customer("c" + i, "acme", null);
        }
        on.directoryImport.load(RequestContextFixture.administrator("admin"), file.read(), false);
    }

    @AfterAll
    static void close() {
        on.close();
    }

    @Test
    void itKnowsHowManyThereAre() {
        assertThat(on.database.texts("select reltuples::int::text from pg_class where relname = 'customer'"))
                .containsExactly(Integer.toString(CUSTOMERS));
    }
}
