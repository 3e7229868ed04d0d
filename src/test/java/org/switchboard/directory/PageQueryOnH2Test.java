package org.switchboard.directory;

import org.switchboard.support.Engine;

/** Lists on H2. */
class PageQueryOnH2Test extends PageQueryContract {
    PageQueryOnH2Test() {
        super(Engine.H2);
    }
}
