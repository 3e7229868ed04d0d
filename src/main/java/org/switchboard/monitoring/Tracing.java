package org.switchboard.monitoring;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Makes a span of each stage that a request goes through, below the span that the server makes of the request, by
 * MicroProfile Telemetry. Off unless an administrator switches it on, and costs nothing then. Thread-safe.
 */
@Singleton
public class Tracing {
    private final @Nullable Tracer tracer;

    @Inject
    Tracing(
            Instance<Tracer> tracer,
            @ConfigProperty(name = "otel.sdk.disabled", defaultValue = "true") boolean disabled) {
        this(disabled ? null : tracer.get());
    }

    private Tracing(@Nullable Tracer tracer) {
        this.tracer = tracer;
    }

    /** Makes no spans. */
    public static Tracing off() {
        return new Tracing(null);
    }

    /** Where in its trace the thread is now; empty if no spans are made. */
    public Optional<Context> current() {
        return tracer == null ? Optional.empty() : Optional.of(Context.current());
    }

    /** Does the work of a stage of what the thread does now. */
    public <T> T stage(String stage, Supplier<T> work) {
        return stage(stage, Optional.empty(), work);
    }

    /**
     * Does the work of a stage; what it throws is noted in the span by its type, since messages may hold what callers sent.
     *
     * @param stage its name, one of few: {@code reading}
     * @param parent what it is a stage of; empty for what the thread does now
     */
    public <T> T stage(String stage, Optional<Context> parent, Supplier<T> work) {
        if (tracer == null) {
            return work.get();
        }
        Context above = parent.orElseGet(Context::current);
        Span span = tracer.spanBuilder(stage).setParent(above).startSpan();
        Scope scope = above.with(span).makeCurrent();
        try {
            return work.get();
        } catch (RuntimeException e) {
            span.setStatus(StatusCode.ERROR, e.getClass().getSimpleName());
            throw e;
        } finally {
            scope.close();
            span.end();
        }
    }
}
