package org.switchboard.operation;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.switchboard.contract.Document;
import org.switchboard.contract.errors.ErrorResponse;
import org.switchboard.monitoring.Tracing;

/** All operations of the server. Immutable. */
@Singleton
public class Operations {
    private final Map<String, Operation<?, ?>> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    private final Map<Method, Operation<?, ?>> byMethod = new HashMap<>();

    @Inject
    Operations(BeanManager beans, @Any Instance<Object> instances, Tracing tracing) {
        this(beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .<Class<?>>map(Bean::getBeanClass)
                .filter(type -> type.isAnnotationPresent(Path.class))
                .distinct()
                .flatMap(type -> of(type, instances.select(type).get()))
                .map(operation -> traced(operation, tracing))
                .toList());
    }

    /** The operations that a JAX-RS resource declares. */
    static Stream<Operation<?, ?>> of(Class<?> type, Object resource) {
        return new ResourceReader(resource, type).operations();
    }

    private static <Q extends Document, A extends Document> Operation<Q, A> traced(
            Operation<Q, A> operation, Tracing tracing) {
        String name = operation.declaration().name();
        return new Operation<>(
                operation.declaration(),
                (context, request) -> tracing.stage(name, () -> operation.perform(context, request)),
                operation.methods());
    }

    /** The given operations. */
    public Operations(Collection<? extends Operation<?, ?>> operations) {
        for (Operation<?, ?> operation : operations) {
            String name = operation.declaration().name();
            if (byName.put(name, operation) != null) {
                throw new IllegalStateException("two operations take a " + name);
            }
            operation.methods().forEach(method -> byMethod.put(method.method(), operation));
        }
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

    /** The operation that a method of a resource declares. */
    public Optional<Operation<?, ?>> declaredBy(Method method) {
        return Optional.ofNullable(byMethod.get(method));
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
