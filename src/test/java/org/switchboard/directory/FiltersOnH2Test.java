package org.switchboard.directory;

import org.switchboard.support.Engine;

/** Filters of lists on H2. */
class FiltersOnH2Test extends FiltersContract {
    FiltersOnH2Test() {
        super(Engine.H2);
    }
}
