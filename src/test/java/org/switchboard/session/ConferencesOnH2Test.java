package org.switchboard.session;

import org.switchboard.support.Engine;

/** Conferences on H2. */
class ConferencesOnH2Test extends ConferencesContract {
    ConferencesOnH2Test() {
        super(Engine.H2);
    }
}
