package org.switchboard.directory;

import org.junit.jupiter.api.Nested;
import org.switchboard.support.Engine;

/** Filters of lists on H2. */
class FiltersOnH2Test {
    @Nested
    class Texts extends TextFiltersContract {
        Texts() {
            super(Engine.H2);
        }
    }

    @Nested
    class ParentsAndTags extends ParentAndTagFiltersContract {
        ParentsAndTags() {
            super(Engine.H2);
        }
    }

    @Nested
    class Endpoints extends EndpointFiltersContract {
        Endpoints() {
            super(Engine.H2);
        }
    }
}
