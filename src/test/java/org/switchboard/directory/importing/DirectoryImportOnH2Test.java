package org.switchboard.directory.importing;

import org.switchboard.support.Engine;

/** Importing on H2. */
class DirectoryImportOnH2Test extends DirectoryImportContract {
    DirectoryImportOnH2Test() {
        super(Engine.H2);
    }
}
