package org.switchboard.persistence;

import java.sql.SQLException;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a database says of its failures (SQL:2016, SQLSTATE). */
public final class SqlState {
    private static final Set<String> TAKEN = Set.of("23505");
    private static final Set<String> BUSY = Set.of("55P03", "HYT00", "40001", "40P01");
    private static final Set<String> REFERRED_TO = Set.of("23503", "23506");

    /** No connection could be made. */
    public static final String NO_CONNECTION = "08001";

    /** The connection was lost while a transaction was committed. */
    public static final String UNRESOLVED = "08007";

    private static final Set<String> UNRESOLVED_ONLY = Set.of(UNRESOLVED);
    private static final Set<String> READ_ONLY = Set.of("25006", "90097");
    private static final Set<String> ENDED_BY_DATABASE = Set.of("57P01", "57P02", "57P03", "90098", "90121");
    private static final String OF_THE_CONNECTION = "08";
    private static final String OF_RESOURCES = "53";

    private SqlState() {}

    /** Whether the database cannot be reached, or ended the connection. */
    public static boolean isConnectionLost(Throwable failure) {
        return any(failure, state -> state.startsWith(OF_THE_CONNECTION) || ENDED_BY_DATABASE.contains(state));
    }

    /** Whether it is not known if a transaction was stored. */
    public static boolean isUnresolved(Throwable failure) {
        return has(failure, UNRESOLVED_ONLY);
    }

    /** Whether the database takes no writes. */
    public static boolean isReadOnly(Throwable failure) {
        return has(failure, READ_ONLY);
    }

    /** Whether the database has no room: for a connection, in memory, on its disk. */
    public static boolean isFull(Throwable failure) {
        return any(failure, state -> state.startsWith(OF_RESOURCES));
    }

    /** Whether a value that must be unique is there already. */
    public static boolean isUniqueViolation(Throwable failure) {
        return has(failure, TAKEN);
    }

    /** Whether somebody else was working on the same rows. */
    public static boolean isBusy(Throwable failure) {
        return has(failure, BUSY);
    }

    /** Whether something refers to what was to be removed, or refers to what is not there. */
    public static boolean isForeignKeyViolation(Throwable failure) {
        return has(failure, REFERRED_TO);
    }

    /** Whether the database cannot be used for now, through nobody's fault here. */
    public static boolean isUnusable(Throwable failure) {
        return isConnectionLost(failure) || isReadOnly(failure) || isFull(failure);
    }

    /** Whether a database to which no connection can be made may be about to start; one that refuses the user is not. */
    public static boolean mayComeUp(SQLException failure) {
        @Nullable String state = root(failure).getSQLState();
        return state == null || state.startsWith(OF_THE_CONNECTION) || ENDED_BY_DATABASE.contains(state);
    }

    /** What the database itself, or its driver, said. */
    public static SQLException root(SQLException failure) {
        SQLException root = failure;
        for (@Nullable Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                root = sql;
            }
        }
        return root;
    }

    private static boolean has(Throwable failure, Set<String> states) {
        return any(failure, states::contains);
    }

    private static boolean any(Throwable failure, Predicate<String> wanted) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null && wanted.test(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
