package org.switchboard.operation;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
 * @param traits what is so of it and not of most
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
        Set<Trait> traits) {
    /** The greatest length of a body, unless an operation says otherwise (domain, "Limits"). */
    public static final int MAX_BODY = 1024 * 1024;

    /** The greatest length of a body that is for anyone, since nobody in particular sends it. */
    public static final int MAX_OPEN_BODY = 64 * 1024;

    /** What is so of some operations. */
    public enum Trait {
        /** Heeds an Idempotency-Key. */
        IDEMPOTENT,
        /** Heeds {@code dryRun}. */
        DRY_RUN,
        /**
         * Answers nothing where the contract says so (API facts, section 1.1, "void"): the answer's type is then shown to
         * whoever asks for it and where an interface cannot be silent.
         */
        NO_CONTENT,
        /** Is still done when the server takes nothing on any more. */
        WHILE_DRAINING,
        /** Refuses a parameter that it does not know, where passing over it would do or show more than was asked for. */
        REFUSES_UNKNOWN_PARAMETERS,
        /** Its answers hold passwords, keys or sign-ins, or tell of them, so that no cache may keep them. */
        SECRET
    }

    /** Copies the routes and the traits. */
    public OperationDescriptor {
        routes = List.copyOf(routes);
        traits = Set.copyOf(traits);
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
                Set.of());
    }

    /** What an operation's annotation says of it. */
    static <Q extends Document, A extends Document> OperationDescriptor<Q, A> of(
            Class<Q> request, Class<A> answer, ApiOperation declared, AccessRule audience, List<Route> routes) {
        OperationDescriptor<Q, A> plain =
                new OperationDescriptor<>(request, answer, declared.summary(), audience, routes);
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        Map<Trait, Boolean> said = Map.of(
                Trait.IDEMPOTENT, declared.idempotent(),
                Trait.DRY_RUN, declared.dryRun(),
                Trait.NO_CONTENT, declared.noContent(),
                Trait.WHILE_DRAINING, declared.whileDraining(),
                Trait.REFUSES_UNKNOWN_PARAMETERS, declared.refusesUnknownParameters(),
                Trait.SECRET, declared.noStore());
        said.forEach((trait, is) -> {
            if (is) {
                traits.add(trait);
            }
        });
        int maxBody = declared.maxBody() == 0 ? plain.maxBody() : declared.maxBody();
        return new OperationDescriptor<>(request, answer, plain.description(), audience, routes, maxBody, traits);
    }

    /** The same, heeding an Idempotency-Key. */
    public OperationDescriptor<Q, A> withKey() {
        return with(Trait.IDEMPOTENT);
    }

    /** The same, heeding {@code dryRun}: all is checked and shown, nothing is stored or sent. */
    public OperationDescriptor<Q, A> withDryRun() {
        return with(Trait.DRY_RUN);
    }

    /** The same, answering nothing unless the answer is asked for. */
    public OperationDescriptor<Q, A> answeringNothing() {
        return with(Trait.NO_CONTENT);
    }

    /** The same, done even when the server takes nothing on any more, as what looks after the server itself is. */
    public OperationDescriptor<Q, A> whileTheServerDrains() {
        return with(Trait.WHILE_DRAINING);
    }

    /** The same, refusing parameters of a query string or a form that it does not know. */
    public OperationDescriptor<Q, A> refusingUnknownParameters() {
        return with(Trait.REFUSES_UNKNOWN_PARAMETERS);
    }

    private OperationDescriptor<Q, A> with(Trait trait) {
        Set<Trait> more = EnumSet.of(trait);
        more.addAll(traits);
        return new OperationDescriptor<>(request, answer, description, audience, routes, maxBody, more);
    }

    /** Whether it heeds an Idempotency-Key. */
    public boolean idempotent() {
        return traits.contains(Trait.IDEMPOTENT);
    }

    /** Whether it heeds {@code dryRun}. */
    public boolean supportsDryRun() {
        return traits.contains(Trait.DRY_RUN);
    }

    /** Whether it answers nothing unless the answer is asked for. */
    public boolean noContent() {
        return traits.contains(Trait.NO_CONTENT);
    }

    /** Whether it is done even when the server takes nothing on any more. */
    public boolean whileDraining() {
        return traits.contains(Trait.WHILE_DRAINING);
    }

    /** Whether it refuses parameters that it does not know. */
    public boolean refusesUnknownParameters() {
        return traits.contains(Trait.REFUSES_UNKNOWN_PARAMETERS);
    }

    /** Whether no cache may keep its answers. */
    public boolean secret() {
        return traits.contains(Trait.SECRET);
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
