package org.switchboard.directory;

import org.switchboard.support.Engine;

/** Customers on PostgreSQL. */
class CustomersOnPostgresTest extends CustomersContract {
    CustomersOnPostgresTest() {
        super(Engine.POSTGRES);
    }
}
