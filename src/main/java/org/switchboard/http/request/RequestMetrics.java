package org.switchboard.http.request;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.switchboard.monitoring.Drain;
import org.switchboard.monitoring.LabelledCounter;
import org.switchboard.monitoring.Metric;
import org.switchboard.monitoring.MetricSource;

/** Counts requests and what became of them. Thread-safe. */
@Singleton
public class RequestMetrics implements MetricSource {
    private static final String UNIT = "requests";

    private final Drain drain;
    private final LabelledCounter answers = new LabelledCounter();
    private final LabelledCounter refusals = new LabelledCounter();

    @Inject
    RequestMetrics(Drain drain) {
        this.drain = drain;
    }

    /** Counts an answer by its HTTP status. */
    void answered(int status) {
        answers.add(String.valueOf(status));
    }

    /** Counts a refusal by the code of its error; the codes are ours and few. */
    public void refused(String code) {
        refusals.add(code);
    }

    @Override
    public String subject() {
        return "Requests";
    }

    @Override
    public List<Metric> metrics() {
        return List.of(
                Metric.gauge("UnderWay", "Requests that are being answered", UNIT, drain::underWay),
                Metric.counter("Answers", "Requests that were answered, by HTTP status", UNIT, "status", answers),
                Metric.counter(
                        "Refusals", "Requests that were refused, by the code of the error", UNIT, "reason", refusals));
    }
}
