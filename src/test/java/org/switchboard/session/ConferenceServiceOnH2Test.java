package org.switchboard.session;

import org.switchboard.support.Engine;

/** Conferences on H2. */
class ConferenceServiceOnH2Test extends ConferenceServiceContract {
    ConferenceServiceOnH2Test() {
        super(Engine.H2);
    }
}
