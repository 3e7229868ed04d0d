package org.switchboard.directory.importing;

import org.switchboard.support.Engine;

/** Faults of files on H2. */
class ImportFaultsOnH2Test extends ImportFaultsContract {
    ImportFaultsOnH2Test() {
        super(Engine.H2);
    }
}
