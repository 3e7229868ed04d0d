package org.switchboard.monitoring;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Something that is measured, named once for JMX and MicroProfile Metrics. Thread-safe if its supplier is.
 *
 * @param name as an attribute of an MBean: {@code CreatesPerSecond}
 * @param description one sentence without its full stop
 * @param unit of the value, in the plural: {@code sessions}
 * @param kind how it moves
 * @param label what tells its values apart, such as {@code reason}; empty if there is one value
 * @param values the values as they are now, by the value of the label; one under the empty text where there is no label
 */
public record Metric(
        String name,
        String description,
        String unit,
        Kind kind,
        Optional<String> label,
        Supplier<Map<String, Number>> values) {

    /** Under which a metric without a label has its value. */
    static final String ONLY = "";

    /** How a metric moves. */
    public enum Kind {
        /** Up and down. */
        GAUGE,
        /** Up, from nought at the start of the application. */
        COUNTER
    }

    /** What goes up and down. */
    public static Metric gauge(String name, String description, String unit, Supplier<Number> value) {
        return new Metric(name, description, unit, Kind.GAUGE, Optional.empty(), () -> Map.of(ONLY, value.get()));
    }

    /** What only goes up. */
    public static Metric counter(String name, String description, String unit, Supplier<Number> value) {
        return new Metric(name, description, unit, Kind.COUNTER, Optional.empty(), () -> Map.of(ONLY, value.get()));
    }

    /** What only goes up, counted apart by a label. */
    public static Metric counter(String name, String description, String unit, String label, LabelledCounter counter) {
        return new Metric(name, description, unit, Kind.COUNTER, Optional.of(label), counter::values);
    }

    /** What goes up and down, measured apart by a label. */
    public static Metric gauge(
            String name, String description, String unit, String label, Supplier<Map<String, Number>> values) {
        return new Metric(name, description, unit, Kind.GAUGE, Optional.of(label), values);
    }

    /** The value of a metric that has one. */
    Number value() {
        return values.get().getOrDefault(ONLY, 0);
    }
}
