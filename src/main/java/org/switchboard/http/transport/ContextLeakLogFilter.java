package org.switchboard.http.transport;

import java.util.List;
import java.util.Set;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Leaves out of the log what Weld warns of at each request that one thread begins and another ends: that thread's contexts
 * were not ended, and are now. Nothing here is kept in them, and a client could fill the log so. The loggers are the server's, so
 * it hears no such remark about its other applications either. Thread-safe.
 */
final class ContextLeakLogFilter implements Filter {
    private static final List<Logger> LOGGERS = List.of(
            Logger.getLogger("org.jboss.weld.Context"),
            Logger.getLogger("org.jboss.weld.Conversation"),
            Logger.getLogger("org.jboss.weld.Servlet"));
    private static final Set<String> CODES = Set.of("WELD-000225", "WELD-000335", "WELD-000714", "WELD-000715");

    void begin() {
        LOGGERS.stream().filter(logger -> logger.getFilter() == null).forEach(logger -> logger.setFilter(this));
    }

    /** The loggers outlive the application, which they would keep. */
    void end() {
        LOGGERS.stream().filter(logger -> logger.getFilter() == this).forEach(logger -> logger.setFilter(null));
    }

    @Override
    public boolean isLoggable(LogRecord entry) {
        @Nullable String message = entry.getMessage();
        return message == null || CODES.stream().noneMatch(message::startsWith);
    }
}
