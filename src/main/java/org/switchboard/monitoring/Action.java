package org.switchboard.monitoring;

import java.util.List;
import java.util.function.Function;

/**
 * Something that whoever looks after the server can have done through JMX. Thread-safe if its work is.
 *
 * @param name as an operation of an MBean: {@code drain}
 * @param description one sentence without its full stop
 * @param parameters what it needs to be told, each a text
 * @param work does it: takes the parameters in their order and says what became of it; an exception's message says why not
 */
public record Action(String name, String description, List<Parameter> parameters, Function<List<String>, String> work) {
    /** Copies the parameters. */
    public Action {
        parameters = List.copyOf(parameters);
    }

    /** What an action needs to be told. */
    public record Parameter(String name, String description) {}
}
