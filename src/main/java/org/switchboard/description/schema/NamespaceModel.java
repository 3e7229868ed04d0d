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
        return published.stream().map(TypeModel::new).toList();
    }

    private String qualified(PublishedType type, String name) {
        return prefixes.getOrDefault(type.namespace(), "tns") + ':' + name;
    }

    private String typeOf(PublishedMember member) {
        return switch (member.kind()) {
            case TEXT -> "xs:string";
            case BOOLEAN -> "xs:boolean";
            case INTEGER -> "xs:int";
            case TEXT_LIST -> prefixes.get(ARRAYS) + ":ArrayOfstring";
            case DICTIONARY -> prefixes.get(ARRAYS) + ":ArrayOfKeyValueOfstringstring";
            case ENUMERATION, OBJECT ->
                qualified(
                        member.type().orElseThrow(), member.type().orElseThrow().name());
            case OBJECT_LIST ->
                qualified(
                        member.type().orElseThrow(),
                        "ArrayOf" + member.type().orElseThrow().name());
        };
    }

    /** A class or an enumeration. */
    final class TypeModel {
        private final PublishedType type;

        TypeModel(PublishedType type) {
            this.type = type;
        }

        String name() {
            return type.name();
        }

        String description() {
            return type.description().orElse("");
        }

        boolean enumeration() {
            return type.isEnumeration();
        }

        List<String> values() {
            return type.values();
        }

        String base() {
            return type.base().map(base -> qualified(base, base.name())).orElse("");
        }

        boolean listed() {
            return listed.contains(type);
        }

        List<MemberModel> members() {
            return type.ownMembersInXml().stream()
                    .map(member -> new MemberModel(
                            member.name(),
                            member.nullable(),
                            typeOf(member),
                            member.description().orElse("")))
                    .toList();
        }
    }

    /** A member. */
    record MemberModel(String name, boolean nullable, String type, String description) {}
}
