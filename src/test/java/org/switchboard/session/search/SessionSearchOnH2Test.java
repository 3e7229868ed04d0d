package org.switchboard.session.search;

import org.junit.jupiter.api.Nested;
import org.switchboard.support.Engine;

/** Lists of sessions on H2. */
class SessionSearchOnH2Test {
    @Nested
    class Paging extends SessionPagingContract {
        Paging() {
            super(Engine.H2);
        }
    }

    @Nested
    class Cursors extends SessionSearchCursorContract {
        Cursors() {
            super(Engine.H2);
        }
    }

    @Nested
    class Filters extends SessionFiltersContract {
        Filters() {
            super(Engine.H2);
        }
    }

    @Nested
    class Dates extends SessionSearchDatesContract {
        Dates() {
            super(Engine.H2);
        }
    }

    @Nested
    class Texts extends SessionSearchTextsContract {
        Texts() {
            super(Engine.H2);
        }
    }

    @Nested
    class Numbers extends SessionSearchStatementsContract {
        Numbers() {
            super(Engine.H2);
        }
    }
}
