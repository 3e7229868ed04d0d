package org.switchboard.directory;

import org.switchboard.support.Engine;

/** Lists on H2. */
class ListingOnH2Test extends ListingContract {
    ListingOnH2Test() {
        super(Engine.H2);
    }
}
