package org.switchboard.administration;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.switchboard.error.ConflictException;
import org.switchboard.error.FieldErrors;

/**
 * How much the application and its libraries log. A change holds until the application ends, and is taken back then; what
 * is to last is set on the server. Thread-safe.
 */
@Singleton
class LogLevels {
    /** The loggers that may be changed, with all below them. */
    static final List<String> ROOTS = List.of("org.switchboard", "com.zaxxer.hikari", "org.flywaydb");

    /** The names of the levels. */
    static final List<String> LEVELS =
            List.of("OFF", "SEVERE", "WARNING", "INFO", "CONFIG", "FINE", "FINER", "FINEST", "ALL");

    private static final int MAX_CHANGED = 100;

    /** What each logger had before the first change. Holds the loggers, which the JVM would else forget with their level. */
    private final Map<Logger, Optional<Level>> originals = new LinkedHashMap<>();

    /**
     * A change.
     *
     * @param logger the name
     * @param before the level that counted before
     * @param after the level from now on
     */
    record Changed(String logger, Level before, Level after) {
        /** As the trail shows it. */
        Shown shown() {
            return new Shown(logger, before.getName(), after.getName());
        }

        /** A change in words. */
        record Shown(String logger, String previousLevel, String level) {}
    }

    static boolean isOurs(String logger) {
        return logger.length() <= FieldErrors.MAX_NAME
                && ROOTS.stream().anyMatch(root -> logger.equals(root) || logger.startsWith(root + '.'));
    }

    static Optional<Level> level(@Nullable String name) {
        return Optional.ofNullable(name).filter(LEVELS::contains).map(Level::parse);
    }

    synchronized Changed set(String name, Level level) {
        Logger logger = Logger.getLogger(name);
        if (!originals.containsKey(logger) && originals.size() >= MAX_CHANGED) {
            throw new ConflictException(
                    "The levels of " + MAX_CHANGED + " loggers were changed already; set this one on the server");
        }
        Level before = effective(logger);
        originals.putIfAbsent(logger, Optional.ofNullable(logger.getLevel()));
        logger.setLevel(level);
        return new Changed(name, before, level);
    }

    private static Level effective(Logger logger) {
        for (@Nullable Logger at = logger; at != null; at = at.getParent()) {
            if (at.getLevel() != null) {
                return at.getLevel();
            }
        }
        return Level.INFO;
    }

    @PreDestroy
    synchronized void restore() {
        originals.forEach((logger, level) -> logger.setLevel(level.orElse(null)));
        originals.clear();
    }
}
