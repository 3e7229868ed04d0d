package org.switchboard.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.switchboard.support.NewDatabase;

/** H2 answers each question out of the tables, though the connection asked the same before. */
class AnswersOfH2Test {
    private static final AtomicInteger READ = new AtomicInteger();

    /** A function that H2 calls for each row that it reads. */
    public static final class Reading {
        private Reading() {}

        /** The same, and counts. */
        public static String of(String id) {
            READ.incrementAndGet();
            return id;
        }
    }

    @Test
    void whatIsAskedAgainIsReadAgain() {
        try (NewDatabase database = NewDatabase.onH2("answers")) {
            database.run(
                    "create alias reading deterministic for '" + Reading.class.getName() + ".of'",
                    "create table asked (id varchar(9) primary key)",
                    "insert into asked values ('one')");

            database.using(connection -> {
                for (int time = 0; time < 3; time++) {
                    ask(connection);
                }
                return true;
            });
        }

        assertThat(READ).as("how often the row was read").hasValue(3);
    }

    private static void ask(Connection connection) throws SQLException {
        try (PreparedStatement question = connection.prepareStatement("select reading(id) from asked where id = ?")) {
            question.setString(1, "one");
            question.executeQuery().close();
        }
    }
}
