package org.switchboard.description;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.switchboard.contract.model.PublishedMember;
import org.switchboard.contract.model.PublishedType;
import org.switchboard.description.types.TypesGenerator;
import org.switchboard.operation.OperationDescriptor;
import org.switchboard.operation.Route;

/** A type that an operation needs with its members, or the names of an enumeration, as the page of the operation shows it. */
record TypeTable(PublishedType type, OperationDescriptor<?, ?> operation) {

    /** Request and answer first. */
    static List<TypeTable> of(OperationDescriptor<?, ?> operation) {
        Set<PublishedType> types = new LinkedHashSet<>();
        types.add(PublishedType.of(operation.request()));
        types.add(PublishedType.of(operation.answer()));
        types.addAll(PublishedType.closure(
                types.stream().<Class<?>>map(PublishedType::javaType).toList()));
        return types.stream().map(type -> new TypeTable(type, operation)).toList();
    }

    String name() {
        return type.name();
    }

    String extending() {
        return type.base().map(PublishedType::name).orElse("");
    }

    String values() {
        return String.join(", ", type.values());
    }

    boolean hasMembers() {
        return !type.ownMembers().isEmpty();
    }

    List<Row> members() {
        return type.ownMembers().stream()
                .map(member -> new Row(
                        member.name(),
                        place(member),
                        TypesGenerator.nameInCSharp(member),
                        place(member).equals("path") ? "Yes" : "No",
                        member.description().orElse("")))
                .toList();
    }

    private String place(PublishedMember member) {
        Route route = operation.routes().get(0);
        if (type.javaType() != operation.request()) {
            return "form";
        }
        if (route.parameters().contains(member.jsonName())) {
            return "path";
        }
        return route.verb().hasBody() ? "body" : "query";
    }

    /** One member. */
    record Row(String name, String place, String type, String required, String description) {}
}
