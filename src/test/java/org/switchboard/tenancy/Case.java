package org.switchboard.tenancy;

import java.util.Optional;
import org.switchboard.contract.model.PublishedMember;
import org.switchboard.operation.OperationDescriptor;

/**
 * One square of the matrix.
 *
 * @param declaration what is asked for
 * @param member the member that holds the id; empty where the request has none
 * @param kind whose the id is
 * @param role the only role of the caller: the name of a role, or {@code none}
 * @param identification how the caller says who it is
 * @param through which interface
 */
record Case(
        OperationDescriptor<?, ?> declaration,
        Optional<PublishedMember> member,
        IdKind kind,
        String role,
        Identification identification,
        ServerInterface through) {

    /** The same request in all but the id. */
    Case with(IdKind other) {
        return new Case(declaration, member, other, role, identification, through);
    }

    /** What it shares with all that must be answered alike. */
    String regardlessOfHow() {
        return declaration.name()
                + member.map(each -> '.' + each.jsonName() + '=' + kind).orElse("") + " as " + role;
    }

    /** Whether the id names the thing that the operation is about: it stands in the path. */
    boolean isPrimary() {
        return member.filter(each -> declaration.routes().stream()
                        .anyMatch(route -> route.parameters().contains(each.jsonName())))
                .isPresent();
    }

    /**
     * Whether the request is to be tried only: it asks for a change of a session, and not the session but something else in
     * the request is what the case is about. So all of it is checked, and nothing is changed for the cases after it.
     */
    boolean isRehearsed() {
        return declaration.supportsDryRun()
                && declaration.routes().get(0).parameters().contains("sessionId")
                && member.filter(each -> !each.jsonName().equals("sessionId")).isPresent();
    }

    @Override
    public String toString() {
        return regardlessOfHow() + " by " + identification + " through " + through;
    }
}
