package org.switchboard.directory.customer;

import org.switchboard.support.Engine;

/** Customers on H2. */
class CustomerServiceOnH2Test extends CustomerServiceContract {
    CustomerServiceOnH2Test() {
        super(Engine.H2);
    }
}
