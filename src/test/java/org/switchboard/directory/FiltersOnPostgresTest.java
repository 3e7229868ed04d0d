package org.switchboard.directory;

import org.switchboard.support.Engine;

/** Filters of lists on PostgreSQL. */
class FiltersOnPostgresTest extends FiltersContract {
    FiltersOnPostgresTest() {
        super(Engine.POSTGRES);
    }
}
