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
import org.switchboard.operation.Route;

/**
 * The published types as the templates of the languages ask for them.
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

    boolean hasOperations() {
        return !selection.operations().isEmpty();
    }

    boolean hasSilentOperations() {
        return selection.operations().stream().anyMatch(OperationDescriptor::noContent);
    }

    /** The marks of the verbs that requests have. */
    List<String> marks() {
        return selection.operations().stream()
                .map(operation -> new OperationModel(operation).mark())
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
        return types.stream()
                .map(type -> new TypeModel(
                        language,
                        type,
                        selection.askedWith(type).map(OperationModel::new).orElse(null)))
                .toList();
    }

    /** What stands at the top of a file; empty where nothing was asked for. */
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
            Language language,
            PublishedType published,
            @Nullable OperationModel operation) {
        String name() {
            return published.name();
        }

        String base() {
            return published.base().map(PublishedType::name).orElse("");
        }

        boolean enumeration() {
            return published.isEnumeration();
        }

        List<ValueModel> values() {
            return published.values().stream().map(ValueModel::new).toList();
        }

        List<MemberModel> members() {
            return models(published.ownMembers());
        }

        List<MemberModel> allMembers() {
            return models(published.members());
        }

        private List<MemberModel> models(List<PublishedMember> members) {
            return members.stream()
                    .map(member -> new MemberModel(language, name(), member))
                    .toList();
        }
    }

    /** A name of an enumeration. */
    record ValueModel(String name) {
        String constant() {
            return snake(name).toUpperCase(Locale.ROOT);
        }
    }

    /** A member of the class that is its owner. */
    record MemberModel(Language language, String owner, PublishedMember published) {
        String name() {
            return published.name();
        }

        String jsonName() {
            return published.jsonName();
        }

        String snakeName() {
            return snake(published.jsonName());
        }

        String getter() {
            boolean asks = published.kind() == MemberKind.BOOLEAN && !name().startsWith("Is");
            return (asks ? "is" : "get") + name();
        }

        String type() {
            return language.typeOf(published);
        }

        boolean nullable() {
            return published.isNullableValue();
        }

        boolean reserved() {
            return language.reserves(published);
        }

        @Nullable
        SourceText description() {
            return published.description().map(SourceText::new).orElse(null);
        }
    }

    /** An operation, as the type of its request tells of it. */
    record OperationModel(OperationDescriptor<?, ?> descriptor) {
        String name() {
            return descriptor.name();
        }

        String verb() {
            return descriptor.verb().name();
        }

        SourceText description() {
            return new SourceText(descriptor.description());
        }

        List<RouteModel> routes() {
            return descriptor.routes().stream().map(RouteModel::new).toList();
        }

        /** The type of its answer; empty where it answers nothing. */
        String answer() {
            return descriptor.noContent() ? "" : descriptor.answer().getSimpleName();
        }

        /** The mark that says what it answers, as most of ServiceStack's clients know it. */
        String returns() {
            return descriptor.noContent() ? "IReturnVoid" : "IReturn<" + answer() + ">";
        }

        /** The mark of its verb. */
        String mark() {
            return "I" + verb().charAt(0) + verb().substring(1).toLowerCase(Locale.ROOT);
        }
    }

    /** A route. */
    record RouteModel(Route route) {
        SourceText path() {
            return new SourceText(route.path());
        }

        String verb() {
            return route.verb().name();
        }
    }

    private static String snake(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }
}
