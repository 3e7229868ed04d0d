package org.switchboard.session;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.switchboard.support.Engine;

/** How sessions that ended long ago move into the archive and back: whole, once, and never into nowhere, on H2. */
class SessionArchiveOnH2Test {
    private static final Desk DESK = Desk.on(Engine.H2);

    @AfterAll
    static void close() {
        DESK.close();
    }

    @Nested
    class Archiving extends ArchivingContract {
        Archiving() {
            super(DESK);
        }
    }

    @Nested
    class Races extends ArchiveRacesContract {
        Races() {
            super(DESK);
        }
    }
}
