package org.switchboard.description.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.switchboard.contract.arrays.ArrayOfKeyValueOfstringstring;
import org.switchboard.contract.model.PublishedMember;
import org.switchboard.contract.model.PublishedType;

/** The published types as JSON schemas that also say how XML writes them. */
final class TypeSchemas {
    private static final String TYPE = "type";
    private static final String STRING = "string";
    private static final String OBJECT = "object";
    private static final String NAMESPACE = "namespace";

    /** Names that the code around a generated client has already: that of TypeScript's fetch, for one. */
    private static final Map<String, String> OTHERWISE_NAMED = Map.of("ResponseError", "ResponseErrorInfo");

    private final Set<PublishedType> sent;

    private TypeSchemas(Set<PublishedType> sent) {
        this.sent = sent;
    }

    /**
     * The schemas of all that documents are made of, by name.
     *
     * @param sent the types that callers send; what a caller may leave out is not required
     * @param shown the other types
     */
    static Map<String, ObjectNode> of(Collection<Class<?>> sent, Collection<Class<?>> shown) {
        TypeSchemas schemas = new TypeSchemas(Set.copyOf(PublishedType.closure(sent)));
        Map<String, ObjectNode> byName = new TreeMap<>();
        for (Collection<Class<?>> types : List.of(sent, shown)) {
            PublishedType.closure(types).forEach(type -> byName.put(name(type), schemas.schema(type)));
        }
        return byName;
    }

    /** A reference to the schema of a type. */
    static ObjectNode reference(PublishedType type) {
        return ComponentReference.to("schemas", name(type));
    }

    /** The name of a type among the schemas: its own, unless generated clients would trip over it. */
    static String name(PublishedType type) {
        return OTHERWISE_NAMED.getOrDefault(type.name(), type.name());
    }

    /** The schema of a value that comes as text, in a path or a query string. */
    static ObjectNode inText(PublishedMember member) {
        return switch (member.kind()) {
            case TEXT, OBJECT, OBJECT_LIST, DICTIONARY -> text();
            case BOOLEAN -> node().put(TYPE, "boolean");
            case INTEGER -> node().put(TYPE, "integer").put("format", "int32");
            case ENUMERATION -> reference(member.type().orElseThrow());
            case TEXT_LIST -> list(text());
        };
    }

    private ObjectNode schema(PublishedType type) {
        if (type.isEnumeration()) {
            ObjectNode schema = text();
            describe(schema, type);
            type.values().forEach(schema.putArray("enum")::add);
            return schema;
        }
        ObjectNode own = properties(type);
        ObjectNode schema = type.base().map(base -> extending(base, own)).orElse(own);
        describe(schema, type);
        schema.putObject("xml").put("name", type.name()).put(NAMESPACE, type.namespace());
        return schema;
    }

    private static ObjectNode extending(PublishedType base, ObjectNode own) {
        ObjectNode schema = node();
        schema.putArray("allOf").add(reference(base)).add(own);
        return schema;
    }

    private static void describe(ObjectNode schema, PublishedType type) {
        type.description().ifPresent(text -> schema.put("description", text));
    }

    private ObjectNode properties(PublishedType type) {
        ObjectNode schema = node().put(TYPE, OBJECT);
        ObjectNode properties = schema.putObject("properties");
        type.ownMembers().forEach(member -> properties.set(member.jsonName(), property(type, member)));
        List<String> always = type.ownMembers().stream()
                .filter(member -> isAlwaysShown(type, member))
                .map(PublishedMember::jsonName)
                .toList();
        if (!always.isEmpty()) {
            ArrayNode required = schema.putArray("required");
            always.forEach(required::add);
        }
        return schema;
    }

    /** JSON leaves out what is null; what cannot be null is always there. */
    private boolean isAlwaysShown(PublishedType type, PublishedMember member) {
        return member.kind().isValue() && !member.nullable() && !sent.contains(type);
    }

    private static ObjectNode property(PublishedType owner, PublishedMember member) {
        ObjectNode schema = switch (member.kind()) {
            case TEXT, BOOLEAN, INTEGER, ENUMERATION -> inText(member);
            case OBJECT -> reference(member.type().orElseThrow());
            case TEXT_LIST -> list(item(text(), STRING, ArrayOfKeyValueOfstringstring.NAMESPACE));
            case OBJECT_LIST -> list(item(member.type().orElseThrow()));
            case DICTIONARY -> node().put(TYPE, OBJECT).set("additionalProperties", text());
        };
        member.description().ifPresent(text -> schema.put("description", text));
        ObjectNode xml = schema.putObject("xml").put("name", member.name()).put(NAMESPACE, owner.namespace());
        if (member.kind().isList()) {
            xml.put("wrapped", true);
        }
        return schema;
    }

    private static ObjectNode item(PublishedType type) {
        return item(reference(type), type.name(), type.namespace());
    }

    private static ObjectNode item(ObjectNode schema, String name, String namespace) {
        schema.putObject("xml").put("name", name).put(NAMESPACE, namespace);
        return schema;
    }

    private static ObjectNode list(ObjectNode items) {
        return node().put(TYPE, "array").set("items", items);
    }

    private static ObjectNode text() {
        return node().put(TYPE, STRING);
    }

    private static ObjectNode node() {
        return JsonNodeFactory.instance.objectNode();
    }
}
