package org.switchboard.session;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.switchboard.support.Engine;

/** A desk of its own for all tests of a class. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DeskContract extends SharedDeskContract {
    DeskContract(Engine engine) {
        super(Desk.on(engine));
    }

    @AfterAll
    void close() {
        desk.close();
    }
}
