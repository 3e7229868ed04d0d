package org.switchboard.operation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.switchboard.contract.Document;
import org.switchboard.security.AccessRule;

/**
 * The declaration of an operation, from which come its routes in every interface, its documentation, its generated types and
 * its place in the WSDL and the OpenAPI document. The meaning of each field is at the field of the request type.
 *
 * @param request the request type; its simple name is the operation's name
 * @param answer the type of the answer
 * @param description one sentence without its full stop
 * @param audience for whom it is
 * @param routes where REST finds it; at least one
 * @param maxBody the greatest length of a request's body, in bytes
 * @param keyed whether it heeds an Idempotency-Key
 * @param rehearsable whether it heeds {@code dryRun}
 * @param silent whether it answers nothing where the contract says so (API facts, section 1.1, "void"): the answer's type
 *     is then shown to whoever asks for it and where an interface cannot be silent
 * @param whileDraining whether it is still done when the server takes nothing on any more
 * @param strict whether a parameter that it does not know is refused, where passing over it would do or show more than was
 *     asked for
 * @param secret whether its answers hold passwords, keys or sign-ins, or tell of them, so that no cache may keep them
 * @param <Q> the request
 * @param <A> the answer
 */
public record OperationDescriptor<Q extends Document, A extends Document>(
        Class<Q> request,
        Class<A> answer,
        String description,
        AccessRule audience,
        List<Route> routes,
        int maxBody,
        boolean idempotent,
        boolean supportsDryRun,
        boolean noContent,
        boolean whileDraining,
        boolean strict,
        boolean secret) {
    /** The greatest length of a body, unless an operation says otherwise (domain, "Limits"). */
    public static final int MAX_BODY = 1024 * 1024;

    /** The greatest length of a body that is for anyone, since nobody in particular sends it. */
    public static final int MAX_OPEN_BODY = 64 * 1024;

    /** Copies the routes. */
    public OperationDescriptor {
        routes = List.copyOf(routes);
    }

    /** An operation that takes as much as most. */
    public OperationDescriptor(
            Class<Q> request, Class<A> answer, String description, AccessRule audience, List<Route> routes) {
        this(
                request,
                answer,
                description,
                audience,
                routes,
                audience.needsLogin() ? MAX_BODY : MAX_OPEN_BODY,
                false,
                false,
                false,
                false,
                false,
                false);
    }

    /** The same, heeding an Idempotency-Key. */
    public OperationDescriptor<Q, A> withKey() {
        return new OperationDescriptor<>(
                request,
                answer,
                description,
                audience,
                routes,
                maxBody,
                true,
                supportsDryRun,
                noContent,
                whileDraining,
                strict,
                secret);
    }

    /** The same, heeding {@code dryRun}: all is checked and shown, nothing is stored or sent. */
    public OperationDescriptor<Q, A> withDryRun() {
        return new OperationDescriptor<>(
                request,
                answer,
                description,
                audience,
                routes,
                maxBody,
                idempotent,
                true,
                noContent,
                whileDraining,
                strict,
                secret);
    }

    /** The same, answering nothing unless the answer is asked for. */
    public OperationDescriptor<Q, A> answeringNothing() {
        return new OperationDescriptor<>(
                request,
                answer,
                description,
                audience,
                routes,
                maxBody,
                idempotent,
                supportsDryRun,
                true,
                whileDraining,
                strict,
                secret);
    }

    /** The same, taking bodies of another length. */
    public OperationDescriptor<Q, A> withMaxBody(int bytes) {
        return new OperationDescriptor<>(
                request,
                answer,
                description,
                audience,
                routes,
                bytes,
                idempotent,
                supportsDryRun,
                noContent,
                whileDraining,
                strict,
                secret);
    }

    /** The same, done even when the server takes nothing on any more, as what looks after the server itself is. */
    public OperationDescriptor<Q, A> whileTheServerDrains() {
        return new OperationDescriptor<>(
                request,
                answer,
                description,
                audience,
                routes,
                maxBody,
                idempotent,
                supportsDryRun,
                noContent,
                true,
                strict,
                secret);
    }

    /** The same, refusing parameters of a query string or a form that it does not know. */
    public OperationDescriptor<Q, A> refusingUnknownParameters() {
        return new OperationDescriptor<>(
                request,
                answer,
                description,
                audience,
                routes,
                maxBody,
                idempotent,
                supportsDryRun,
                noContent,
                whileDraining,
                true,
                secret);
    }

    /** The same, whose answers no cache may keep. */
    public OperationDescriptor<Q, A> withNoStore() {
        return new OperationDescriptor<>(
                request,
                answer,
                description,
                audience,
                routes,
                maxBody,
                idempotent,
                supportsDryRun,
                noContent,
                whileDraining,
                strict,
                true);
    }

    /** Whether it only reads. */
    public boolean onlyReads() {
        return verbs().equals(Set.of(Verb.GET));
    }

    /** The operation's name, such as {@code NewSession}. */
    public String name() {
        return request.getSimpleName();
    }

    /** The HTTP verb of its first route, by which it is asked for where the path does not say. */
    public Verb verb() {
        return routes.get(0).verb();
    }

    /** The HTTP verbs of all its routes, the first one's first. */
    public Set<Verb> verbs() {
        return routes.stream().map(Route::verb).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * The HTTP verbs where the path names the operation: those of its routes, and POST for one that only reads, whose request
     * may be longer than an address can be.
     */
    public Set<Verb> verbsByName() {
        Set<Verb> verbs = verbs();
        if (onlyReads()) {
            verbs.add(Verb.POST);
        }
        return verbs;
    }

    /** The roles by name, sorted. */
    public List<String> roleNames() {
        return audience.roleNames();
    }
}
