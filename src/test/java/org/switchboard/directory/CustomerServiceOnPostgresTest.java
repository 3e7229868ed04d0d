package org.switchboard.directory;

import org.switchboard.support.Engine;

/** Customers on PostgreSQL. */
class CustomerServiceOnPostgresTest extends CustomerServiceContract {
    CustomerServiceOnPostgresTest() {
        super(Engine.POSTGRES);
    }
}
