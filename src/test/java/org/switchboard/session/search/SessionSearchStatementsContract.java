package org.switchboard.session.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.switchboard.contract.sessions.ListSessions;
import org.switchboard.support.Engine;
import org.switchboard.support.Statements;

/** How many statements a list takes: the same for a few sessions as for many. */
abstract class SessionSearchStatementsContract extends ListingContract {
    SessionSearchStatementsContract(Engine engine) {
        super(engine);
    }

    @Test
    void aListOfManySessionsTakesAsManyStatementsAsOneOfAFew() {
        open(5);
        List<Statements.Run> few = statements(r -> r.countPerPage = 500);
        open(495);
        List<Statements.Run> many = statements(r -> r.countPerPage = 500);

        assertThat(many).extracting(Statements.Run::sql).hasSameSizeAs(few);
        assertThat(many)
                .extracting(Statements.Run::sql)
                .as("the page, its logs, the totals, and on PostgreSQL how to plan")
                .hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void simplifiedPagingSavesTheStatementThatCounts() {
        open(5);

        assertThat(statements(r -> r.simplifiedPaging = true))
                .extracting(Statements.Run::sql)
                .noneMatch(sql -> sql.contains("COUNT("));
    }

    @Test
    void aListOfNothingAsksForNoLogs() {
        assertThat(statements(r -> {})).extracting(Statements.Run::sql).noneMatch(sql -> sql.contains("session_log"));
    }

    private void open(int count) {
        for (int i = 0; i < count; i++) {
            stored.open("alice");
        }
    }

    private List<Statements.Run> statements(Consumer<ListSessions> fields) {
        return stored.database.statements().during(() -> list("alice", fields));
    }
}
