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

    /** A place in a trace: what is done there is shown below the span that was current. */
    public static final class Place {
        private final Context context;

        private Place(Context context) {
            this.context = context;
        }
    }

    /** The place where the thread is now; empty if no spans are made. */
    public Optional<Place> here() {
        return tracer == null ? Optional.empty() : Optional.of(new Place(Context.current()));
    }

    /** Does the work of a stage as {@link #stage(String, Supplier)} does, at another place than where the thread is now. */
    public <T> T stage(String stage, Optional<Place> place, Supplier<T> work) {
        if (place.isEmpty()) {
            return stage(stage, work);
        }
        Scope there = place.get().context.makeCurrent();
        try {
            return stage(stage, work);
        } finally {
            there.close();
        }
    }

    /**
     * Does the work of a stage; what it throws is noted in the span by its type, since messages may hold what callers sent.
     *
     * @param stage its name, one of few: {@code reading}
     */
    public <T> T stage(String stage, Supplier<T> work) {
        if (tracer == null) {
            return work.get();
        }
        Span span = tracer.spanBuilder(stage).startSpan();
        Scope current = span.makeCurrent();
        try {
            return work.get();
        } catch (RuntimeException e) {
            span.setStatus(StatusCode.ERROR, e.getClass().getSimpleName());
            throw e;
        } finally {
            current.close();
            span.end();
        }
    }
}
