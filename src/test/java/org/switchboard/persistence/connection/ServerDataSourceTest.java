package org.switchboard.persistence.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Connections of a pool that commits each statement by itself, as a server's does, begin a transaction. */
class ServerDataSourceTest {
    private final JdbcConnectionPool pool =
            JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
    private final ServerDataSource database = new ServerDataSource(pool);

    @BeforeEach
    void aTable() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table note (text varchar(10))");
            connection.commit();
        }
    }

    @AfterEach
    void close() {
        pool.dispose();
    }

    @Test
    void whatIsRolledBackIsNotThere() throws SQLException {
        try (Connection connection = database.getConnection()) {
            write(connection);
            connection.rollback();
        }

        assertThat(rows()).isZero();
    }

    @Test
    void whatIsCommittedIsThere() throws SQLException {
        try (Connection connection = database.getConnection()) {
            write(connection);
            connection.commit();
        }

        assertThat(rows()).isOne();
    }

    @Test
    void eachConnectionBeginsATransactionAlsoOneThatWasGivenOutBefore() throws SQLException {
        for (int i = 0; i < 20; i++) {
            try (Connection connection = database.getConnection()) {
                assertThat(connection.getAutoCommit()).isFalse();
            }
        }
    }

    @Test
    void aNameThatTheServerDoesNotHaveIsTold() {
        assertThatThrownBy(() -> ServerDataSource.named("jdbc/nothing"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("switchboard.db.jndi")
                .hasMessageContaining("jdbc/nothing");
    }

    private static void write(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("insert into note values ('x')");
        }
    }

    private int rows() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from note")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
