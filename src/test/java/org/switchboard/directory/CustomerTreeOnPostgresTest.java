package org.switchboard.directory;

import org.switchboard.support.Engine;

/** The tree of customers on PostgreSQL. */
class CustomerTreeOnPostgresTest extends CustomerTreeContract {
    CustomerTreeOnPostgresTest() {
        super(Engine.POSTGRES);
    }
}
