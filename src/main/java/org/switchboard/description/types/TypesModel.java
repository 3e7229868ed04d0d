package org.switchboard.description.types;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.model.MemberKind;
import org.switchboard.contract.model.PublishedMember;
import org.switchboard.contract.model.PublishedType;
import org.switchboard.operation.OperationDescriptor;

/**
 * The published types as the templates of the languages ask for them. What there is none of is an empty text.
 *
 * @param language the language
 * @param selection what is written
 * @param file what stands at the top of a file; null where a page shows the types, without routes and what clients add
 */
record TypesModel(
        Language language,
        TypeSelection selection,
        @Nullable FileHead file) {
    /** What lies there comes with ServiceStack's library for .NET; a second definition would be ambiguous. */
    private static final String CLIENT_LIBRARY = "ServiceStack";

    /** What stands at the top of a file. */
    record FileHead(
            String date,
            String version,
            String address,
            String comment,
            String include,
            String exclude,
            String packageName) {}

    /** The types of one of .NET's namespaces. */
    record NamespaceModel(String name, List<TypeModel> types) {}

    /** A class or an enumeration, and the operation that it asks for. */
    record TypeModel(
            String name,
            String base,
            boolean enumeration,
            List<ValueModel> values,
            List<MemberModel> members,
            List<MemberModel> allMembers,
            @Nullable OperationModel operation) {}

    /** A name of an enumeration, also as a constant is called in Python. */
    record ValueModel(String name, String constant) {}

    /** A member of the class that is its owner; reserved if its name is a keyword. */
    record MemberModel(
            String owner,
            String name,
            String jsonName,
            String snakeName,
            String getter,
            String type,
            boolean nullable,
            boolean reserved,
            @Nullable SourceText description) {}

    /** An operation, with the marks that its request bears in ServiceStack's clients: what it returns, and its verb. */
    record OperationModel(
            String name,
            String verb,
            SourceText description,
            List<RouteModel> routes,
            String answer,
            String returns,
            String mark) {}

    /** A route. */
    record RouteModel(SourceText path, String verb) {}

    boolean hasOperations() {
        return !selection.operations().isEmpty();
    }

    boolean hasVoidOperations() {
        return selection.operations().stream().anyMatch(OperationDescriptor::noContent);
    }

    /** The marks of the verbs that requests have. */
    List<String> marks() {
        return selection.operations().stream()
                .map(TypesModel::mark)
                .distinct()
                .sorted()
                .toList();
    }

    List<TypeModel> types() {
        return models(selection.types());
    }

    /** For languages whose client library does not bring the types of errors. */
    List<TypeModel> typesWithErrors() {
        return models(selection.typesWithErrors());
    }

    List<NamespaceModel> namespaces() {
        Map<String, List<PublishedType>> byNamespace = selection.types().stream()
                .filter(type -> file == null || !type.clrNamespace().equals(CLIENT_LIBRARY))
                .collect(Collectors.groupingBy(PublishedType::clrNamespace, TreeMap::new, Collectors.toList()));
        return byNamespace.entrySet().stream()
                .map(each -> new NamespaceModel(each.getKey(), models(each.getValue())))
                .toList();
    }

    private List<TypeModel> models(List<PublishedType> types) {
        return types.stream().map(this::model).toList();
    }

    private TypeModel model(PublishedType type) {
        return new TypeModel(
                type.name(),
                type.base().map(PublishedType::name).orElse(""),
                type.isEnumeration(),
                type.values().stream()
                        .map(name -> new ValueModel(name, snake(name).toUpperCase(Locale.ROOT)))
                        .toList(),
                type.ownMembers().stream().map(member -> model(type, member)).toList(),
                type.members().stream().map(member -> model(type, member)).toList(),
                selection.askedWith(type).map(TypesModel::model).orElse(null));
    }

    private MemberModel model(PublishedType owner, PublishedMember member) {
        boolean asks = member.kind() == MemberKind.BOOLEAN && !member.name().startsWith("Is");
        return new MemberModel(
                owner.name(),
                member.name(),
                member.jsonName(),
                snake(member.jsonName()),
                (asks ? "is" : "get") + member.name(),
                language.typeOf(member),
                member.isNullableValue(),
                language.reserves(member),
                member.description().map(SourceText::new).orElse(null));
    }

    private static OperationModel model(OperationDescriptor<?, ?> operation) {
        String answer = operation.noContent() ? "" : operation.answer().getSimpleName();
        return new OperationModel(
                operation.name(),
                operation.verb().name(),
                new SourceText(operation.description()),
                operation.routes().stream()
                        .map(route -> new RouteModel(
                                new SourceText(route.path()), route.verb().name()))
                        .toList(),
                answer,
                answer.isEmpty() ? "IReturnVoid" : "IReturn<" + answer + ">",
                mark(operation));
    }

    /** The mark of the verb of an operation. */
    static String mark(OperationDescriptor<?, ?> operation) {
        String verb = operation.verb().name();
        return "I" + verb.charAt(0) + verb.substring(1).toLowerCase(Locale.ROOT);
    }

    private static String snake(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }
}
