package org.switchboard.session;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Sessions on H2, which needs no installation. */
class SessionRepositoryOnH2Test extends SessionRepositoryContract {
    private static Installation installation;

    @BeforeAll
    static void start() {
        installation = Installation.onH2();
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
