package org.switchboard.http;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import org.glassfish.jersey.server.model.Invocable;
import org.glassfish.jersey.server.spi.internal.ResourceMethodInvocationHandlerProvider;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.Document;
import org.switchboard.monitoring.Tracing;
import org.switchboard.operation.Answer;
import org.switchboard.operation.Operation;
import org.switchboard.operation.Operations;
import org.switchboard.operation.ResourceMethod;
import org.switchboard.request.RequestContext;

/**
 * Traces the methods of resources where JAX-RS calls them, as {@link Operations} does for the other interfaces.
 *
 * @param operations the operations that the methods declare
 * @param tracing makes the spans
 */
public record OperationInvocationHandlerProvider(Operations operations, Tracing tracing)
        implements ResourceMethodInvocationHandlerProvider {
    @Override
    public @Nullable InvocationHandler create(Invocable invocable) {
        return operations
                .declaredBy(invocable.getHandlingMethod())
                .map(operation -> handler(operation, invocable))
                .orElse(null);
    }

    private InvocationHandler handler(Operation<?, ?> operation, Invocable invocable) {
        String name = operation.declaration().name();
        ResourceMethod method = operation.methods().stream()
                .filter(declared -> declared.method().equals(invocable.getHandlingMethod()))
                .findFirst()
                .orElseThrow();
        return (resource, called, arguments) ->
                call(name, method, (Document) arguments[0], (RequestContext) arguments[1]);
    }

    private Answer<?> call(String name, ResourceMethod method, Document request, RequestContext context)
            throws InvocationTargetException {
        try {
            return tracing.stage(name, () -> method.call(request, context));
        } catch (RuntimeException failure) {
            // Only what comes out of a method as reflection would throw it, JAX-RS gives to the exception mappers.
            throw new InvocationTargetException(failure);
        }
    }
}
