package org.switchboard.directory.customer;

import org.switchboard.support.Engine;

/** Customers on PostgreSQL. */
class CustomerServiceOnPostgresTest extends CustomerServiceContract {
    CustomerServiceOnPostgresTest() {
        super(Engine.POSTGRES);
    }
}
