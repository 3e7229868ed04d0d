package org.switchboard.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.switchboard.support.NewDatabase;

/** What is to follow a transaction follows its commit and nothing else. */
class AfterCommitTest {
    private static NewDatabase database;

    private final List<String> done = new ArrayList<>();

    @BeforeAll
    static void open() {
        database = NewDatabase.onH2("commits");
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void itFollowsTheCommitInItsOrder() {
        database.transactions().run(entities -> {
            entities.afterCommit(() -> done.add("first"));
            entities.afterCommit(() -> done.add("second"));
            done.add("work");
        });

        assertThat(done).containsExactly("work", "first", "second");
    }

    @Test
    void itMayBeginAnotherTransaction() {
        database.transactions()
                .run(entities ->
                        entities.afterCommit(() -> database.transactions().run(others -> done.add("another"))));

        assertThat(done).containsExactly("another");
    }

    @Test
    void nothingFollowsWhatIsTakenBack() {
        assertThatThrownBy(() -> database.transactions().run(entities -> {
                    entities.afterCommit(() -> done.add("never"));
                    throw new IllegalStateException("objection");
                }))
                .hasMessage("objection");

        assertThat(done).isEmpty();
    }

    @Test
    void nothingFollowsADryRun() {
        database.transactions().dryRun(entities -> {
            entities.afterCommit(() -> done.add("never"));
            return true;
        });

        assertThat(done).isEmpty();
    }

    @Test
    void whatFailsAfterwardsLeavesTheResultAndTheRest() {
        String result = database.transactions().call(entities -> {
            entities.afterCommit(() -> {
                throw new IllegalStateException("too late");
            });
            entities.afterCommit(() -> done.add("rest"));
            return "stored";
        });

        assertThat(result).isEqualTo("stored");
        assertThat(done).containsExactly("rest");
    }
}
