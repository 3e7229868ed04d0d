package org.switchboard.operation;

import java.util.List;
import java.util.Set;
import org.switchboard.contract.Document;
import org.switchboard.directory.Role;

/**
 * The declaration of an operation, from which come its routes in every door, its documentation, its generated types and
 * its place in the WSDL and the OpenAPI document. The meaning of each field is at the field of the request type.
 *
 * @param request the request type; its simple name is the operation's name
 * @param answer the type of the answer
 * @param description one sentence without its full stop
 * @param roles the roles of which a caller needs one; none means that any login will do
 * @param routes where REST finds it; at least one
 * @param <Q> the request
 * @param <A> the answer
 */
public record Declaration<Q extends Document, A extends Document>(
        Class<Q> request, Class<A> answer, String description, Set<Role> roles, List<Route> routes) {

    /** Copies the collections. */
    public Declaration {
        roles = Set.copyOf(roles);
        routes = List.copyOf(routes);
    }

    /** The operation's name, such as {@code NewSession}. */
    public String name() {
        return request.getSimpleName();
    }

    /** The HTTP verb of its first route, by which it is asked for where the path does not say. */
    public Verb verb() {
        return routes.get(0).verb();
    }

    /** The roles by name, sorted. */
    public List<String> roleNames() {
        return roles.stream().map(Enum::name).sorted().toList();
    }
}
