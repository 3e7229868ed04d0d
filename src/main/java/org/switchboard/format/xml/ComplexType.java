package org.switchboard.format.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.xml.namespace.QName;
import org.switchboard.contract.model.PublishedMember;
import org.switchboard.contract.model.PublishedType;

/**
 * The elements of one published type. Immutable.
 *
 * @param javaType the class that it describes
 * @param elements the elements in the order in which they are written
 * @param byName the same by name, in which order does not matter
 */
record ComplexType(Class<?> javaType, List<Element> elements, Map<QName, Element> byName) {
    private static final ClassValue<ComplexType> KNOWN = new ClassValue<>() {
        @Override
        protected ComplexType computeValue(Class<?> type) {
            List<Element> elements = new ArrayList<>();
            addElements(PublishedType.of(type), elements);
            return new ComplexType(
                    type,
                    List.copyOf(elements),
                    elements.stream()
                            .collect(Collectors.toUnmodifiableMap(
                                    element -> element.declaration().name(), Function.identity())));
        }
    };

    /** An element and the member that it stands for. */
    record Element(ElementDeclaration declaration, PublishedMember member) {}

    /** The elements of a published type. */
    static ComplexType of(Class<?> type) {
        return KNOWN.get(type);
    }

    /** An object of the type without any values but those that it begins with. */
    Object newInstance() {
        try {
            return javaType.getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(javaType + " is not a document type", e);
        }
    }

    /** Those of the base before its own. */
    private static void addElements(PublishedType type, List<Element> elements) {
        type.base().ifPresent(base -> addElements(base, elements));
        for (PublishedMember member : type.ownMembersInXml()) {
            elements.add(new Element(ElementDeclaration.member(type.namespace(), member), member));
        }
    }
}
