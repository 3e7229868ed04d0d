package org.switchboard.persistence;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Writes failures into the log, those of one cause one line a minute, which says how many were left out before. What is left
 * out has the correlation id of what is in the log. A cause that was not seen lately is logged with its stack trace, unless
 * it is one of the database that cannot be used. Remembers a bounded number of causes. Thread-safe.
 */
public final class ThrottledFailureLog {
    static final Duration MINUTE = Duration.ofMinutes(1);
    static final int MAX_CAUSES = 100;

    private final Logger log;
    private final Clock clock;
    private final Map<String, Noted> causes = new LinkedHashMap<>();

    /** @param log where they are written */
    public ThrottledFailureLog(Logger log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /** A failure that is in the log, and how often the same happened since. */
    private static final class Noted {
        private final String correlationId = UUID.randomUUID().toString();
        private final Instant since;
        private int leftOut;

        Noted(Instant since) {
            this.since = since;
        }

        boolean isOver(Instant now) {
            return !now.isBefore(since.plus(MINUTE));
        }

        boolean isQuiet(Instant now) {
            return !now.isBefore(since.plus(MINUTE).plus(MINUTE));
        }

        @Override
        public String toString() {
            return leftOut + " more of the same cause were left out since " + since + ", correlation id "
                    + correlationId;
        }
    }

    /**
     * Writes a failure into the log, or leaves it out.
     *
     * @return the correlation id under which the log tells of this cause
     */
    public String log(Throwable failure) {
        Instant now = clock.instant();
        String cause = cause(failure);
        @Nullable Noted before;
        Noted noted = new Noted(now);
        synchronized (causes) {
            before = causes.get(cause);
            if (before != null && !before.isOver(now)) {
                before.leftOut++;
                return before.correlationId;
            }
            causes.remove(cause);
            makeRoom();
            causes.put(cause, noted);
        }
        write(failure, noted, before);
        return noted.correlationId;
    }

    private void write(Throwable failure, Noted noted, @Nullable Noted before) {
        String message = "Request failed, correlation id " + noted.correlationId;
        boolean isOfDatabase = SqlState.isUnusable(failure);
        if (before == null && !isOfDatabase) {
            log.log(Level.SEVERE, failure, () -> message);
        } else {
            log.log(
                    isOfDatabase ? Level.WARNING : Level.SEVERE,
                    () -> message + ": " + root(failure) + (before == null ? "" : "; " + before));
        }
    }

    /** The one that was noted first, should there be too many; its count is told before. */
    private void makeRoom() {
        if (causes.size() >= MAX_CAUSES) {
            Iterator<Noted> first = causes.values().iterator();
            tell(first.next());
            first.remove();
        }
    }

    /** Says of each cause that has not come again how many were left out. */
    public void reportSuppressed() {
        Instant now = clock.instant();
        List<Noted> over = new ArrayList<>();
        synchronized (causes) {
            causes.values().removeIf(noted -> noted.isQuiet(now) && over.add(noted));
        }
        over.forEach(this::tell);
    }

    private void tell(Noted noted) {
        if (noted.leftOut > 0) {
            log.log(Level.WARNING, () -> "Request failed: " + noted);
        }
    }

    private static Throwable root(Throwable failure) {
        Throwable root = failure;
        for (@Nullable Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            root = cause;
        }
        return root;
    }

    /** What failed and where it was thrown; of the database what it said, for it says the same in many places. */
    private static String cause(Throwable failure) {
        Throwable root = root(failure);
        if (root instanceof SQLException sql) {
            return SQLException.class.getName() + ' ' + sql.getSQLState();
        }
        StackTraceElement[] trace = root.getStackTrace();
        return root.getClass().getName() + (trace.length == 0 ? "" : " " + trace[0]);
    }
}
