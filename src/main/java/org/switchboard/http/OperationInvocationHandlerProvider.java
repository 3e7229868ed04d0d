package org.switchboard.http;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import org.glassfish.jersey.server.model.Invocable;
import org.glassfish.jersey.server.spi.internal.ResourceMethodInvocationHandlerProvider;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.Document;
import org.switchboard.operation.Answer;
import org.switchboard.operation.Operation;
import org.switchboard.operation.Operations;
import org.switchboard.request.RequestContext;

/**
 * Lets JAX-RS call a method of a resource as all other interfaces do, by its {@link Operation}, so that it is traced there too.
 *
 * @param operations the operations that the methods declare
 */
public record OperationInvocationHandlerProvider(Operations operations)
        implements ResourceMethodInvocationHandlerProvider {
    @Override
    public @Nullable InvocationHandler create(Invocable method) {
        return operations
                .declaredBy(method.getHandlingMethod())
                .<InvocationHandler>map(operation -> (resource, called, arguments) -> perform(operation, arguments))
                .orElse(null);
    }

    private static <Q extends Document> Answer<?> perform(Operation<Q, ?> operation, Object... arguments)
            throws InvocationTargetException {
        try {
            return operation.perform(
                    (RequestContext) arguments[1],
                    operation.declaration().request().cast(arguments[0]));
        } catch (RuntimeException failure) {
            // Only what comes out of a method as reflection would throw it, JAX-RS gives to the exception mappers.
            throw new InvocationTargetException(failure);
        }
    }
}
