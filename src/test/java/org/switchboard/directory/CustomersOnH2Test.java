package org.switchboard.directory;

import org.switchboard.support.Engine;

/** Customers on H2. */
class CustomersOnH2Test extends CustomersContract {
    CustomersOnH2Test() {
        super(Engine.H2);
    }
}
