package org.switchboard.operation;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.switchboard.contract.Document;
import org.switchboard.request.RequestContext;

/**
 * A method of a JAX-RS resource that declares an operation, or one more of its routes.
 *
 * @param resource the resource
 * @param method its method
 * @param route the verb and the path that its annotations name
 */
public record ResourceMethod(Object resource, Method method, Route route) {
    /**
     * Calls the method.
     *
     * @throws RuntimeException what the method throws
     */
    public Answer<?> call(Document request, RequestContext context) {
        try {
            return (Answer<?>) method.invoke(resource, request, context);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(method + " failed", e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(method + " is not public", e);
        }
    }
}
