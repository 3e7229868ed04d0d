package org.switchboard.directory;

import org.switchboard.support.Engine;

/** Deletions that meet other changes on H2. */
class DeletingMeetsOnH2Test extends DeletingMeetsContract {
    DeletingMeetsOnH2Test() {
        super(Engine.H2);
    }
}
