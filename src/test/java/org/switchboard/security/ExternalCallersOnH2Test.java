package org.switchboard.security;

import org.switchboard.support.Engine;

/** Callers of other systems on H2. */
class ExternalCallersOnH2Test extends ExternalCallersContract {
    ExternalCallersOnH2Test() {
        super(Engine.H2);
    }
}
