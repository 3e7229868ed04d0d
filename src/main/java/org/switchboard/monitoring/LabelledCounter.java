package org.switchboard.monitoring;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** Counts apart by a label, of which it knows {@link #MAX_LABELS} at most; what comes beyond is counted together. Thread-safe. */
public final class LabelledCounter {
    /** How many values of the label are counted apart. */
    public static final int MAX_LABELS = 100;

    /** The label of all that came when there was no room for more. */
    public static final String OTHER = "other";

    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

    /** Counts one more. */
    public void add(String label) {
        add(label, 1);
    }

    /** Counts some more. */
    public void add(String label, long more) {
        @Nullable LongAdder known = counts.get(label);
        if (known == null) {
            String counted = counts.size() < MAX_LABELS ? label : OTHER;
            known = counts.computeIfAbsent(counted, unused -> new LongAdder());
        }
        known.add(more);
    }

    /** The counts up to now. */
    public Map<String, Number> values() {
        Map<String, Number> values = new TreeMap<>();
        counts.forEach((label, count) -> values.put(label, count.sum()));
        return values;
    }
}
