package org.switchboard.persistence.connection;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.switchboard.persistence.SqlState;

/**
 * Asks the database how it is, on a connection that it keeps. What a session of the database may do is settled when it
 * begins, so the connection is made anew now and then, and each time while something is wrong. One thread asks; any may
 * look or break off.
 */
@Dependent
class DatabaseProbe {
    private static final Logger LOG = Logger.getLogger(DatabaseProbe.class.getName());
    private static final int QUESTIONS_PER_CONNECTION = 10;

    @Inject
    private GuardedDataSource connections;

    private final AtomicInteger looks = new AtomicInteger();
    private volatile boolean asking;
    private volatile @Nullable Connection connection;
    private final AtomicInteger questions = new AtomicInteger();

    /** Asks, and waits for the answer until somebody breaks off. */
    DatabaseState ask() {
        try {
            looks.set(0);
            asking = true;
            DatabaseState seen = isReadOnly() ? DatabaseState.READ_ONLY : DatabaseState.WRITABLE;
            if (seen == DatabaseState.READ_ONLY || questions.incrementAndGet() >= QUESTIONS_PER_CONNECTION) {
                breakOff();
            }
            return seen;
        } catch (SQLException | RuntimeException e) {
            LOG.log(Level.FINE, "The database does not answer", e);
            breakOff();
            // Who refuses one connection more answers.
            return SqlState.isFull(e) ? DatabaseState.WRITABLE : DatabaseState.AWAY;
        } finally {
            asking = false;
        }
    }

    private boolean isReadOnly() throws SQLException {
        Connection kept = connection;
        if (kept == null) {
            kept = connections.beside();
            connection = kept;
            questions.set(0);
        }
        try (Statement statement = kept.createStatement();
                ResultSet answer = statement.executeQuery("show transaction_read_only")) {
            answer.next();
            boolean isReadOnly = answer.getString(1).equals("on");
            kept.rollback();
            return isReadOnly;
        }
    }

    /** How often it was looked at the question that is open; 0 if none is. */
    int looksAtOpenQuestion() {
        return asking ? looks.incrementAndGet() : 0;
    }

    /** Ends the connection without asking the database. */
    void breakOff() {
        @Nullable Connection kept = connection;
        connection = null;
        if (kept != null) {
            ConnectionAborter.offAndBack(kept);
        }
    }

    /** Whether the database stores something and forgets it again, on a new connection. By primary key. */
    boolean writes() {
        try (Connection made = connections.beside()) {
            String mark = "ready-" + UUID.randomUUID();
            change(made, "insert into known_address (subject, expires) values (?, current_timestamp)", mark);
            change(made, "delete from known_address where subject = ?", mark);
            made.commit();
            return true;
        } catch (SQLException e) {
            LOG.log(Level.FINE, "The database takes no write", e);
            return false;
        }
    }

    private static void change(Connection connection, String sql, String subject) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, subject);
            statement.executeUpdate();
        }
    }
}
