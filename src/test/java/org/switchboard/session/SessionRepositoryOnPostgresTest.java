package org.switchboard.session;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.switchboard.support.Engine;

/** How sessions are opened and kept on PostgreSQL. */
class SessionRepositoryOnPostgresTest {
    private static final Installation INSTALLATION = Installation.on(Engine.POSTGRES);

    @AfterAll
    static void close() {
        INSTALLATION.close();
    }

    @Nested
    class StoredSession extends StoredSessionContract {
        StoredSession() {
            super(INSTALLATION);
        }
    }

    @Nested
    class Moments extends StoredMomentsContract {
        Moments() {
            super(INSTALLATION);
        }
    }

    @Nested
    class Finding extends FindingSessionsContract {
        Finding() {
            super(INSTALLATION);
        }
    }

    @Nested
    class Failures extends StoringFailuresContract {
        Failures() {
            super(INSTALLATION);
        }
    }

    @Nested
    class Idempotency extends IdempotencyContract {
        Idempotency() {
            super(INSTALLATION);
        }
    }
}
