package org.switchboard.directory;

import org.junit.jupiter.api.Nested;
import org.switchboard.support.Engine;

/** Filters of lists on PostgreSQL. */
class FiltersOnPostgresTest {
    @Nested
    class Texts extends TextFiltersContract {
        Texts() {
            super(Engine.POSTGRES);
        }
    }

    @Nested
    class ParentsAndTags extends ParentAndTagFiltersContract {
        ParentsAndTags() {
            super(Engine.POSTGRES);
        }
    }

    @Nested
    class Endpoints extends EndpointFiltersContract {
        Endpoints() {
            super(Engine.POSTGRES);
        }
    }
}
