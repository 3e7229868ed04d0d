package org.switchboard.session;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Sessions on PostgreSQL. */
class SessionRepositoryOnPostgresTest extends SessionRepositoryContract {
    private static Installation installation;

    @BeforeAll
    static void start() {
        installation = Installation.onPostgres();
    }

    @AfterAll
    static void stop() {
        installation.close();
    }

    @Override
    Installation installation() {
        return installation;
    }
}
