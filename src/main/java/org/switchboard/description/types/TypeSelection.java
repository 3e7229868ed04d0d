package org.switchboard.description.types;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.switchboard.contract.errors.ErrorResponse;
import org.switchboard.contract.model.PublishedType;
import org.switchboard.operation.OperationDescriptor;
import org.switchboard.operation.Operations;

/**
 * The operations and types to write, each type once, bases and parts before what needs them. The types of errors are in
 * the client libraries and are not among them.
 *
 * @param operations the operations, by name
 * @param types their types
 */
record TypeSelection(List<? extends OperationDescriptor<?, ?>> operations, List<PublishedType> types) {
    private static final List<PublishedType> ERRORS = PublishedType.closure(List.of(ErrorResponse.class));
    private static final String WITH_PARTS = ".*";

    /** All there are. */
    static TypeSelection all(Operations operations) {
        List<? extends OperationDescriptor<?, ?>> declarations = operations.declarations();
        return new TypeSelection(declarations, types(declarations));
    }

    /** One operation with all that it needs. */
    static TypeSelection of(OperationDescriptor<?, ?> descriptor) {
        return new TypeSelection(List.of(descriptor), types(List.of(descriptor)));
    }

    /**
     * Those that are asked for.
     *
     * @param include names with commas between them, {@code X.*} for a type with all that it needs; empty for all
     * @param exclude names likewise
     */
    TypeSelection narrowed(Optional<String> include, Optional<String> exclude) {
        Set<String> wanted = include.map(this::names).orElse(Set.of());
        Set<String> unwanted = exclude.map(this::names).orElse(Set.of());
        Predicate<String> kept = name -> (include.isEmpty() || wanted.contains(name)) && !unwanted.contains(name);
        return new TypeSelection(
                operations.stream()
                        .filter(operation -> kept.test(operation.name()))
                        .toList(),
                types.stream().filter(type -> kept.test(type.name())).toList());
    }

    /** The types with those of errors that they are made of, for languages whose client library does not bring these. */
    List<PublishedType> typesWithErrors() {
        Set<PublishedType> errors = new LinkedHashSet<>();
        types.stream()
                .flatMap(type -> type.ownMembers().stream())
                .flatMap(member -> member.type().stream())
                .filter(part -> ERRORS.contains(part))
                .forEach(part -> errors.addAll(PublishedType.closure(List.of(part.javaType()))));
        errors.addAll(types);
        return List.copyOf(errors);
    }

    /** The operation that a type asks for. */
    Optional<? extends OperationDescriptor<?, ?>> askedWith(PublishedType type) {
        return operations.stream()
                .filter(operation -> operation.request() == type.javaType())
                .findFirst();
    }

    private Set<String> names(String list) {
        Set<String> names = new LinkedHashSet<>();
        for (String each : list.split(",")) {
            String name = each.strip();
            if (name.endsWith(WITH_PARTS)) {
                String bare = name.substring(0, name.length() - WITH_PARTS.length());
                types.stream()
                        .filter(type -> type.name().equals(bare))
                        .forEach(type -> needed(type).forEach(part -> names.add(part.name())));
            } else {
                names.add(name);
            }
        }
        return names;
    }

    private List<PublishedType> needed(PublishedType type) {
        return askedWith(type)
                .map(operation -> types(List.of(operation)))
                .orElseGet(() -> PublishedType.closure(List.of(type.javaType())));
    }

    private static List<PublishedType> types(List<? extends OperationDescriptor<?, ?>> declarations) {
        Set<PublishedType> types = new LinkedHashSet<>();
        for (OperationDescriptor<?, ?> descriptor : declarations) {
            types.addAll(PublishedType.closure(Arrays.asList(descriptor.answer(), descriptor.request())));
        }
        ERRORS.forEach(types::remove);
        return List.copyOf(types);
    }
}
