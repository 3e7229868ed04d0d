package org.switchboard.description.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.switchboard.contract.arrays.ArrayOfKeyValueOfstringstring;
import org.switchboard.contract.model.PublishedMember;
import org.switchboard.contract.model.PublishedType;

/** The types of one namespace as the template of its schema asks for them. */
final class NamespaceModel {
    static final String ARRAYS = ArrayOfKeyValueOfstringstring.NAMESPACE;

    private final String namespace;
    private final List<PublishedType> published;
    private final Set<PublishedType> listed;
    private final Map<String, String> prefixes = new LinkedHashMap<>();

    /**
     * The types of a namespace.
     *
     * @param listed types of which there are lists
     */
    NamespaceModel(String namespace, List<PublishedType> published, Set<PublishedType> listed) {
        this.namespace = namespace;
        this.published = published;
        this.listed = listed;
        for (PublishedType type : published) {
            type.base().ifPresent(base -> addImport(base.namespace()));
            type.ownMembers().forEach(this::addImports);
        }
    }

    private void addImports(PublishedMember member) {
        switch (member.kind()) {
            case TEXT_LIST, DICTIONARY -> addImport(ARRAYS);
            default -> member.type().ifPresent(part -> addImport(part.namespace()));
        }
    }

    private void addImport(String other) {
        if (!other.equals(namespace)) {
            prefixes.computeIfAbsent(other, unused -> "q" + (prefixes.size() + 1));
        }
    }

    String namespace() {
        return namespace;
    }

    /** The other namespaces that it needs, with their prefixes. */
    Set<Map.Entry<String, String>> imports() {
        return prefixes.entrySet();
    }

    List<TypeModel> types() {
        return published.stream()
                .map(type -> new TypeModel(
                        type.name(),
                        type.description().orElse(""),
                        type.isEnumeration(),
                        type.values(),
                        type.base().map(base -> qualified("", base)).orElse(""),
                        listed.contains(type),
                        members(type)))
                .toList();
    }

    private List<MemberModel> members(PublishedType type) {
        return type.ownMembersInXml().stream()
                .map(member -> new MemberModel(
                        member.name(),
                        member.nullable(),
                        typeOf(member),
                        member.description().orElse("")))
                .toList();
    }

    private String typeOf(PublishedMember member) {
        return switch (member.kind()) {
            case TEXT -> "xs:string";
            case BOOLEAN -> "xs:boolean";
            case INTEGER -> "xs:int";
            case TEXT_LIST -> prefixes.get(ARRAYS) + ":ArrayOfstring";
            case DICTIONARY -> prefixes.get(ARRAYS) + ":ArrayOfKeyValueOfstringstring";
            case ENUMERATION, OBJECT -> qualified("", member.type().orElseThrow());
            case OBJECT_LIST -> qualified("ArrayOf", member.type().orElseThrow());
        };
    }

    private String qualified(String before, PublishedType type) {
        return prefixes.getOrDefault(type.namespace(), "tns") + ':' + before + type.name();
    }

    /** A class or an enumeration; listed if there are lists of it. */
    record TypeModel(
            String name,
            String description,
            boolean enumeration,
            List<String> values,
            String base,
            boolean listed,
            List<MemberModel> members) {}

    /** A member. */
    record MemberModel(String name, boolean nullable, String type, String description) {}
}
