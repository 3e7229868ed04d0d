package org.switchboard.backup;

import org.switchboard.support.Engine;

class BackupOnH2Test extends BackupContract {
    BackupOnH2Test() {
        super(Engine.H2);
    }
}
