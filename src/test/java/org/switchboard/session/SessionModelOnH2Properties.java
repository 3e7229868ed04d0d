package org.switchboard.session;

import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.switchboard.support.Engine;

/** Sessions against their model on H2. */
class SessionModelOnH2Properties extends SessionModelContract {
    private static Desk desk;

    @BeforeContainer
    static void open() {
        desk = Desk.on(Engine.H2);
    }

    @AfterContainer
    static void close() {
        desk.close();
    }

    @Override
    Desk desk() {
        return desk;
    }
}
