package org.switchboard.operation;

import java.lang.reflect.Method;

/**
 * A method of a JAX-RS resource that declares an operation, or one of its routes.
 *
 * @param resource the resource
 * @param method its method
 * @param route the verb and the path that its annotations name
 */
public record ResourceMethod(Object resource, Method method, Route route) {}
