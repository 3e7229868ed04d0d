package org.switchboard.platform;

import java.sql.SQLException;
import java.util.Set;

/** What a database says of its failures (SQL:2016, SQLSTATE). */
public final class SqlState {
    private static final Set<String> TAKEN = Set.of("23505");
    private static final Set<String> BUSY = Set.of("55P03", "HYT00", "40001", "40P01");
    private static final Set<String> REFERRED_TO = Set.of("23503", "23506");

    private SqlState() {}

    /** Whether a value that must be unique is there already. */
    public static boolean isTaken(Throwable failure) {
        return has(failure, TAKEN);
    }

    /** Whether somebody else was working on the same rows. */
    public static boolean isBusy(Throwable failure) {
        return has(failure, BUSY);
    }

    /** Whether something refers to what was to be removed, or refers to what is not there. */
    public static boolean isReferredTo(Throwable failure) {
        return has(failure, REFERRED_TO);
    }

    private static boolean has(Throwable failure, Set<String> states) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && states.contains(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
