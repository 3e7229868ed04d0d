package org.switchboard.backup;

import org.switchboard.support.Engine;

class BackupOnPostgresTest extends BackupContract {
    BackupOnPostgresTest() {
        super(Engine.POSTGRES);
    }
}
