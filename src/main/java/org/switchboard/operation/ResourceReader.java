package org.switchboard.operation;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
        List<Method> declaring = Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(ApiOperation.class))
                .toList();
        Set<Class<?>> requests = declaring.stream().map(ResourceReader::request).collect(Collectors.toSet());
        Arrays.stream(type.getDeclaredMethods())
                .filter(method -> verb(method).isPresent() && !declaring.contains(method))
                .forEach(method -> checkFurtherRoute(method, requests));
        if (declaring.isEmpty()) {
            throw new IllegalStateException(type + " declares no operation");
        }
        return declaring.stream().map(this::operation);
    }

    private static void checkFurtherRoute(Method method, Set<Class<?>> requests) {
        if (!requests.contains(request(method))) {
            throw new IllegalStateException(method + " is the route of no operation");
        }
        if (Stream.of(RolesAllowed.class, PermitAll.class, DenyAll.class).anyMatch(method::isAnnotationPresent)) {
            throw new IllegalStateException(method + " is for whom the operation is; only that says so");
        }
    }

    private static Class<? extends Document> request(Method method) {
        if (method.getReturnType() != Answer.class
                || method.getParameterCount() != 2
                || !Document.class.isAssignableFrom(method.getParameterTypes()[0])
                || method.getParameterTypes()[1] != RequestContext.class) {
            throw new IllegalStateException(
                    method + " does not take a document and a RequestContext and return an Answer");
        }
        return method.getParameterTypes()[0].asSubclass(Document.class);
    }

    private Operation<?, ?> operation(Method method) {
        if (!(method.getGenericReturnType() instanceof ParameterizedType answer)) {
            throw new IllegalStateException(method + " does not say what its Answer holds");
        }
        return operation(
                method, request(method), ((Class<?>) answer.getActualTypeArguments()[0]).asSubclass(Document.class));
    }

    private <Q extends Document, A extends Document> Operation<Q, A> operation(
            Method method, Class<Q> request, Class<A> answer) {
        List<ResourceMethod> methods = methods(method, request);
        List<Route> routes = methods.stream().map(ResourceMethod::route).toList();
        ApiOperation declared = method.getAnnotation(ApiOperation.class);
        return new Operation<>(
                OperationDescriptor.of(request, answer, declared, audience(method), routes),
                (context, document) -> perform(methods.get(0), document, context),
                methods);
    }

    @SuppressWarnings("unchecked")
    private static <A extends Document> Answer<A> perform(
            ResourceMethod method, Document request, RequestContext context) {
        return (Answer<A>) method.call(request, context);
    }

    /** The method itself, then the other routes: by path, the verb of the first before the others, what only reads last. */
    private List<ResourceMethod> methods(Method first, Class<?> request) {
        Verb verb = verb(first).orElseThrow(() -> new IllegalStateException(first + " has no HTTP method"));
        Stream<ResourceMethod> others = Arrays.stream(type.getDeclaredMethods())
                .filter(method -> !method.isAnnotationPresent(ApiOperation.class))
                .filter(method -> verb(method).isPresent() && request(method) == request)
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
        if (element.isAnnotationPresent(DenyAll.class)) {
            throw new IllegalStateException(
                    element + " is for nobody; an operation that is not offered is not declared");
        }
        if (element.isAnnotationPresent(PermitAll.class)) {
            return Optional.of(new AccessRule.Anyone());
        }
        return Optional.ofNullable(element.getAnnotation(RolesAllowed.class))
                .map(RolesAllowed::value)
                .map(roles -> Arrays.asList(roles).contains(Roles.ANY)
                        ? new AccessRule.AnyLogin()
                        : AccessRule.of(Arrays.stream(roles).map(Role::valueOf).toArray(Role[]::new)));
    }
}
