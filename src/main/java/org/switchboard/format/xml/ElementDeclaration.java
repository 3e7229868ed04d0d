package org.switchboard.format.xml;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.arrays.ArrayOfKeyValueOfstringstring;
import org.switchboard.contract.arrays.KeyValueOfstringstring;
import org.switchboard.contract.model.MemberKind;
import org.switchboard.contract.model.PublishedMember;
import org.switchboard.contract.model.PublishedType;

/**
 * An element that may stand in a document, by the model of the published types: the reader checks by it what JAXB is
 * given, the writer learns from it which namespace the items of a list are in. Immutable.
 *
 * @param name its name
 * @param kind what it holds
 * @param nillable whether it may say {@code i:nil}
 * @param type the published type or enumeration that it holds
 * @param item what a list or dictionary is made of
 */
record ElementDeclaration(
        QName name,
        MemberKind kind,
        boolean nillable,
        Optional<PublishedType> type,
        Optional<ElementDeclaration> item) {
    private static final String ARRAYS = ArrayOfKeyValueOfstringstring.NAMESPACE;
    private static final ElementDeclaration TEXT_ITEM = new ElementDeclaration(
            new QName(ARRAYS, "string"), MemberKind.TEXT, true, Optional.empty(), Optional.empty());
    private static final ElementDeclaration ENTRY = object(PublishedType.of(KeyValueOfstringstring.class), false);
    private static final ClassValue<Map<QName, ElementDeclaration>> MEMBERS = new ClassValue<>() {
        @Override
        protected Map<QName, ElementDeclaration> computeValue(Class<?> type) {
            Map<QName, ElementDeclaration> members = new HashMap<>();
            addMembers(PublishedType.of(type), members);
            return Map.copyOf(members);
        }
    };

    /** A whole document of a published type. */
    static ElementDeclaration document(Class<?> type) {
        return object(PublishedType.of(type), true);
    }

    /** A list of documents that is a document itself. */
    static ElementDeclaration list(Class<?> type) {
        ElementDeclaration item = document(type);
        QName name = new QName(item.name.getNamespaceURI(), "ArrayOf" + item.localName());
        return new ElementDeclaration(name, MemberKind.OBJECT_LIST, true, Optional.empty(), Optional.of(item));
    }

    /** A member in a type of the namespace. */
    static ElementDeclaration member(String namespace, PublishedMember member) {
        return new ElementDeclaration(
                new QName(namespace, member.name()), member.kind(), member.nullable(), member.type(), item(member));
    }

    private static ElementDeclaration object(PublishedType type, boolean nillable) {
        QName name = new QName(type.namespace(), type.name());
        return new ElementDeclaration(name, MemberKind.OBJECT, nillable, Optional.of(type), Optional.empty());
    }

    private static void addMembers(PublishedType type, Map<QName, ElementDeclaration> members) {
        type.base().ifPresent(base -> addMembers(base, members));
        for (PublishedMember member : type.ownMembers()) {
            ElementDeclaration element = member(type.namespace(), member);
            members.put(element.name, element);
        }
    }

    private static Optional<ElementDeclaration> item(PublishedMember member) {
        return switch (member.kind()) {
            case TEXT_LIST -> Optional.of(TEXT_ITEM);
            case OBJECT_LIST -> member.type().map(type -> object(type, true));
            case DICTIONARY -> Optional.of(ENTRY);
            case TEXT, BOOLEAN, INTEGER, ENUMERATION, OBJECT -> Optional.empty();
        };
    }

    /** Its name without the namespace. */
    String localName() {
        return name.getLocalPart();
    }

    /** Whether it holds elements, and no text of its own. */
    boolean hasElements() {
        return kind == MemberKind.OBJECT || item.isPresent();
    }

    /** The element of a name that may stand in it, or null. */
    @Nullable
    ElementDeclaration child(QName child) {
        return switch (kind) {
            case OBJECT -> MEMBERS.get(type.orElseThrow().javaType()).get(child);
            case TEXT_LIST, OBJECT_LIST, DICTIONARY -> {
                ElementDeclaration each = item.orElseThrow();
                yield each.name.equals(child) ? each : null;
            }
            case TEXT, BOOLEAN, INTEGER, ENUMERATION -> null;
        };
    }

    /** The only type that {@code i:type} may name; values may be called anything. */
    Optional<String> typeName() {
        return switch (kind) {
            case OBJECT -> type.map(PublishedType::name);
            case TEXT_LIST, OBJECT_LIST -> Optional.of(localName());
            case DICTIONARY -> Optional.of(ArrayOfKeyValueOfstringstring.class.getSimpleName());
            case TEXT, BOOLEAN, INTEGER, ENUMERATION -> Optional.empty();
        };
    }

    /** The namespace of the items of a list or dictionary, where it is not the element's own; else null. */
    @Nullable
    String foreignNamespace() {
        if (item.isEmpty()) {
            return null;
        }
        String namespace = item.get().name.getNamespaceURI();
        return namespace.equals(name.getNamespaceURI()) ? null : namespace;
    }
}
