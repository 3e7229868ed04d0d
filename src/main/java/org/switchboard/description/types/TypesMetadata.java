package org.switchboard.description.types;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Optional;
import org.switchboard.contract.model.MemberKind;
import org.switchboard.contract.model.PublishedMember;
import org.switchboard.contract.model.PublishedType;
import org.switchboard.operation.OperationDescriptor;
import org.switchboard.operation.Operations;
import org.switchboard.text.JsonText;

/** {@code /types/metadata.json}: the operations and types as data, from which other generators work. Immutable. */
@Singleton
public class TypesMetadata {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Operations operations;

    /** Describes these operations. */
    @Inject
    public TypesMetadata(Operations operations) {
        this.operations = operations;
    }

    /** The document, for a server found at an address. */
    public String document(String address, Optional<String> include, Optional<String> exclude) {
        TypeSelection typeSelection = TypeSelection.all(operations).narrowed(include, exclude);
        ObjectNode root = JSON.objectNode();
        root.putObject("config").put("baseUrl", address);
        ArrayNode namespaces = root.putArray("namespaces");
        typeSelection.types().stream()
                .map(PublishedType::clrNamespace)
                .distinct()
                .sorted()
                .forEach(namespaces::add);
        ArrayNode types = root.putArray("types");
        typeSelection.types().stream()
                .filter(type -> typeSelection.askedWith(type).isEmpty())
                .forEach(type -> types.add(type(type)));
        ArrayNode described = root.putArray("operations");
        typeSelection.operations().forEach(operation -> described.add(operation(operation)));
        return JsonText.compact(root);
    }

    private static ObjectNode operation(OperationDescriptor<?, ?> operation) {
        ObjectNode node = JSON.objectNode();
        ObjectNode request = type(PublishedType.of(operation.request()));
        request.put("description", operation.description());
        request.putArray("implements").add(named(TypesModel.mark(operation), "ServiceStack"));
        node.set("request", request);
        if (!operation.noContent()) {
            node.set("response", type(PublishedType.of(operation.answer())));
        }
        ArrayNode actions = node.putArray("actions");
        operation.routes().stream().map(route -> route.verb().name()).distinct().forEach(actions::add);
        if (operation.noContent()) {
            node.put("returnsVoid", true);
        }
        node.put("method", operation.verb().name());
        if (!operation.noContent()) {
            node.set("returnType", named(PublishedType.of(operation.answer())));
        }
        ArrayNode routes = node.putArray("routes");
        operation
                .routes()
                .forEach(route -> routes.addObject()
                        .put("path", route.path())
                        .put("verbs", route.verb().name()));
        node.put("requiresAuth", operation.audience().needsLogin());
        if (!operation.roleNames().isEmpty()) {
            ArrayNode roles = node.putArray("requiredRoles");
            operation.roleNames().forEach(roles::add);
        }
        return node;
    }

    private static ObjectNode type(PublishedType type) {
        ObjectNode node = named(type);
        type.description().ifPresent(text -> node.put("description", text));
        type.base().ifPresent(base -> node.set("inherits", named(base)));
        if (type.isEnumeration()) {
            node.put("isEnum", true);
            ArrayNode names = node.putArray("enumNames");
            type.values().forEach(names::add);
            return node;
        }
        ArrayNode properties = node.putArray("properties");
        type.ownMembers().forEach(member -> properties.add(property(member)));
        return node;
    }

    private static ObjectNode property(PublishedMember member) {
        ObjectNode node = JSON.objectNode();
        node.put("name", member.name());
        switch (member.kind()) {
            case TEXT -> kind(node, "String", "System");
            case BOOLEAN -> value(node, member, "Boolean", "System");
            case INTEGER -> value(node, member, "Int32", "System");
            case ENUMERATION ->
                value(node, member, part(member).name(), part(member).clrNamespace());
            case OBJECT -> kind(node, part(member).name(), part(member).clrNamespace());
            case TEXT_LIST -> generic(node, "List`1", "String");
            case OBJECT_LIST -> generic(node, "List`1", part(member).name());
            case DICTIONARY -> generic(node, "Dictionary`2", "String", "String");
        }
        member.description().ifPresent(text -> node.put("description", text));
        return node;
    }

    private static PublishedType part(PublishedMember member) {
        return member.type().orElseThrow();
    }

    private static void value(ObjectNode node, PublishedMember member, String type, String namespace) {
        ObjectNode named = member.nullable() ? generic(node, "Nullable`1", type) : kind(node, type, namespace);
        named.put("isValueType", true);
        if (member.kind() == MemberKind.ENUMERATION && !member.nullable()) {
            named.put("isEnum", true);
        }
    }

    private static ObjectNode kind(ObjectNode node, String type, String namespace) {
        return node.put("type", type).put("namespace", namespace);
    }

    private static ObjectNode generic(ObjectNode node, String type, String... arguments) {
        kind(node, type, type.startsWith("Nullable") ? "System" : "System.Collections.Generic");
        ArrayNode names = node.putArray("genericArgs");
        Arrays.stream(arguments).forEach(names::add);
        return node;
    }

    private static ObjectNode named(PublishedType type) {
        return named(type.name(), type.clrNamespace());
    }

    private static ObjectNode named(String name, String namespace) {
        return JSON.objectNode().put("name", name).put("namespace", namespace);
    }
}
