package org.switchboard.monitoring;

import java.util.List;

/** A part of the server that can be acted on through JMX. Being a bean is all that it takes to be published. Thread-safe. */
public interface ActionSource {
    /** The type of the MBean that offers its actions, such as {@code Server}. */
    String subject();

    /** What can be done; the same at each call. */
    List<Action> actions();
}
