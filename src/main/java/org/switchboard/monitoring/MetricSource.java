package org.switchboard.monitoring;

import java.util.List;

/** A part of the server that can be measured. Being a bean is all that it takes to be published. Thread-safe. */
public interface MetricSource {
    /** The type of the MBean that shows its metrics, such as {@code Sessions}; several sources may share one. */
    String subject();

    /** What it measures; the same at each call. */
    List<Metric> metrics();
}
