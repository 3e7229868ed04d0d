package org.switchboard.http.transport;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;

/** Which callers have an answer sent to them while it is made. Few at once, since each holds a thread. Thread-safe. */
@Singleton
public class StreamLimiter {
    private static final int ALL = 16;
    private static final int OF_ONE = 4;

    private final Map<String, Integer> begun = new HashMap<>();
    private int all;

    /** Begins one for a caller, if there may be another. */
    synchronized boolean begin(String caller) {
        int own = begun.getOrDefault(caller, 0);
        if (all == ALL || own == OF_ONE) {
            return false;
        }
        all++;
        begun.put(caller, own + 1);
        return true;
    }

    /** Ends one. */
    synchronized void end(String caller) {
        all--;
        begun.computeIfPresent(caller, (name, own) -> own == 1 ? null : own - 1);
    }
}
