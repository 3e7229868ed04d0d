package org.switchboard.session;

import org.switchboard.support.Engine;

/** The archive on H2. */
class ArchiveOnH2Test extends ArchiveContract {
    ArchiveOnH2Test() {
        super(Engine.H2);
    }
}
