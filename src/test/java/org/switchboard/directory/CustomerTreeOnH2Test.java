package org.switchboard.directory;

import org.switchboard.support.Engine;

/** The tree of customers on H2. */
class CustomerTreeOnH2Test extends CustomerTreeContract {
    CustomerTreeOnH2Test() {
        super(Engine.H2);
    }
}
