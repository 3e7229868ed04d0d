package org.switchboard.operation;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.switchboard.contract.Document;
import org.switchboard.request.RequestContext;
import org.switchboard.request.Role;
import org.switchboard.request.Roles;
import org.switchboard.security.AccessRule;

/**
 * Reads the operations that a JAX-RS resource declares by its annotations.
 *
 * @param resource the resource
 * @param type its class
 */
record ResourceReader(Object resource, Class<?> type) {
    /**
     * The operations.
     *
     * @throws IllegalStateException if a method is not declared as {@link ApiOperation} asks
     */
    Stream<Operation<?, ?>> operations() {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(ApiOperation.class))
                .map(this::operation);
    }

    private Operation<?, ?> operation(Method method) {
        if (!(method.getGenericReturnType() instanceof ParameterizedType answer)
                || method.getReturnType() != Answer.class
                || method.getParameterCount() != 2
                || method.getParameterTypes()[1] != RequestContext.class) {
            throw new IllegalStateException(
                    method + " does not take a document and a RequestContext and return an Answer");
        }
        Class<? extends Document> request = method.getParameterTypes()[0].asSubclass(Document.class);
        Class<? extends Document> document = ((Class<?>) answer.getActualTypeArguments()[0]).asSubclass(Document.class);
        return operation(method, request, document);
    }

    private <Q extends Document, A extends Document> Operation<Q, A> operation(
            Method method, Class<Q> request, Class<A> answer) {
        List<ResourceMethod> methods = methods(method, request);
        List<Route> routes = methods.stream().map(ResourceMethod::route).toList();
        ApiOperation declared = method.getAnnotation(ApiOperation.class);
        return new Operation<>(
                OperationDescriptor.of(request, answer, declared, audience(method), routes),
                (context, document) -> invoke(method, document, context),
                methods);
    }

    /** The method itself, then the other routes: by path, the verb of the first before the others, what only reads last. */
    private List<ResourceMethod> methods(Method first, Class<?> request) {
        Verb verb = verb(first).orElseThrow(() -> new IllegalStateException(first + " has no HTTP method"));
        Stream<ResourceMethod> others = Arrays.stream(type.getDeclaredMethods())
                .filter(method -> !method.isAnnotationPresent(ApiOperation.class))
                .filter(method -> method.getParameterCount() > 0 && method.getParameterTypes()[0] == request)
                .flatMap(method -> verb(method).map(own -> method(method, own)).stream())
                .sorted(Comparator.comparing(
                                (ResourceMethod other) -> other.route().path())
                        .thenComparing(other -> other.route().verb() != verb)
                        .thenComparing(other -> other.route().verb() == Verb.GET)
                        .thenComparing(other -> other.route().verb()));
        return Stream.concat(Stream.of(method(first, verb)), others).toList();
    }

    private ResourceMethod method(Method method, Verb verb) {
        return new ResourceMethod(resource, method, new Route(verb, path(type) + path(method)));
    }

    private static Optional<Verb> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .flatMap(annotation -> Optional.ofNullable(annotation.getAnnotation(HttpMethod.class)).stream())
                .map(verb -> Verb.valueOf(verb.value()))
                .findFirst();
    }

    private static String path(AnnotatedElement element) {
        return Optional.ofNullable(element.getAnnotation(Path.class))
                .map(Path::value)
                .filter(path -> !path.equals("/"))
                .orElse("");
    }

    private AccessRule audience(Method method) {
        return audienceOf(method)
                .or(() -> audienceOf(type))
                .orElseThrow(() -> new IllegalStateException(method + " does not say who may ask for it"));
    }

    private static Optional<AccessRule> audienceOf(AnnotatedElement element) {
        if (element.isAnnotationPresent(PermitAll.class)) {
            return Optional.of(new AccessRule.Anyone());
        }
        return Optional.ofNullable(element.getAnnotation(RolesAllowed.class))
                .map(RolesAllowed::value)
                .map(roles -> Arrays.asList(roles).contains(Roles.ANY)
                        ? new AccessRule.AnyLogin()
                        : AccessRule.of(Arrays.stream(roles).map(Role::valueOf).toArray(Role[]::new)));
    }

    @SuppressWarnings("unchecked")
    private <A extends Document> Answer<A> invoke(Method method, Document request, RequestContext context) {
        try {
            return (Answer<A>) method.invoke(resource, request, context);
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
