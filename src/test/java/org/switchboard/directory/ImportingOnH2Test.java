package org.switchboard.directory;

import org.switchboard.support.Engine;

/** Importing on H2. */
class ImportingOnH2Test extends ImportingContract {
    ImportingOnH2Test() {
        super(Engine.H2);
    }
}
