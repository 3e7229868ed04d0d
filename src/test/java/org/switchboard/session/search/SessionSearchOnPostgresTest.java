package org.switchboard.session.search;

import org.junit.jupiter.api.Nested;
import org.switchboard.support.Engine;

/** Lists of sessions on PostgreSQL. */
class SessionSearchOnPostgresTest {
    @Nested
    class Paging extends SessionPagingContract {
        Paging() {
            super(Engine.POSTGRES);
        }
    }

    @Nested
    class Cursors extends SessionSearchCursorContract {
        Cursors() {
            super(Engine.POSTGRES);
        }
    }

    @Nested
    class Filters extends SessionFiltersContract {
        Filters() {
            super(Engine.POSTGRES);
        }
    }

    @Nested
    class Dates extends SessionSearchDatesContract {
        Dates() {
            super(Engine.POSTGRES);
        }
    }

    @Nested
    class Texts extends SessionSearchTextsContract {
        Texts() {
            super(Engine.POSTGRES);
        }
    }

    @Nested
    class Numbers extends SessionSearchStatementsContract {
        Numbers() {
            super(Engine.POSTGRES);
        }
    }
}
