package org.switchboard.operation;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.switchboard.contract.Document;
import org.switchboard.contract.errors.ErrorResponse;
import org.switchboard.monitoring.Tracing;

/** All operations of the server. Immutable. */
@Singleton
public class Operations {
    private final Map<String, Operation<?, ?>> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    @Inject
    Operations(@Any Instance<Operation<?, ?>> operations, Tracing tracing) {
        this(operations.stream().map(operation -> traced(operation, tracing)).toList());
    }

    private static <Q extends Document, A extends Document> Operation<Q, A> traced(
            Operation<Q, A> operation, Tracing tracing) {
        OperationDescriptor<Q, A> descriptor = operation.declaration();
        return Operation.of(
                descriptor,
                (context, request) -> tracing.stage(descriptor.name(), () -> operation.perform(context, request)));
    }

    /** The given operations. */
    public Operations(Collection<? extends Operation<?, ?>> operations) {
        operations.forEach(operation -> byName.put(operation.declaration().name(), operation));
    }

    /** All, by name. */
    public List<Operation<?, ?>> all() {
        return List.copyOf(byName.values());
    }

    /** The declarations of all, by name. */
    public List<? extends OperationDescriptor<?, ?>> declarations() {
        return byName.values().stream()
                .map(Operation::declaration)
                .sorted(Comparator.comparing(OperationDescriptor::name))
                .toList();
    }

    /** The operation of a name, in any case. */
    public Optional<Operation<?, ?>> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Every type that can be the whole body of a request or an answer. */
    public Set<Class<?>> documents() {
        Set<Class<?>> documents = new LinkedHashSet<>();
        declarations().forEach(declaration -> {
            documents.add(declaration.request());
            documents.add(declaration.answer());
        });
        documents.add(ErrorResponse.class);
        return documents;
    }

    /** The first segments of all routes, in lower case. */
    public Set<String> roots() {
        Set<String> roots = new LinkedHashSet<>();
        declarations()
                .forEach(declaration -> declaration
                        .routes()
                        .forEach(route -> roots.add(route.segments().get(0).toLowerCase(Locale.ROOT))));
        return roots;
    }
}
