package org.switchboard.format.xml;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlSchema;
import jakarta.xml.bind.annotation.adapters.XmlJavaTypeAdapter;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.xml.namespace.QName;

/**
 * What XML may hold for one published type, read once from its JAXB annotations. The strict reader checks documents
 * against it, the writer learns from it which namespace the items of a list are in. Immutable.
 *
 * @param typeName the name of the XML type
 * @param members the elements that may stand in it, by name
 */
public record XmlShape(String typeName, Map<QName, Member> members) {

    /** What an element may contain. */
    enum Kind {
        TEXT,
        BOOLEAN,
        INTEGER,
        ENUMERATION,
        OBJECT
    }

    /**
     * One element.
     *
     * @param kind what it may contain
     * @param nillable whether {@code i:nil} is allowed
     * @param repeatable whether it may stand more than once
     * @param values the allowed values of an enumeration, else empty
     * @param shape the content of an object, a list or a dictionary, else empty
     */
    record Member(Kind kind, boolean nillable, boolean repeatable, List<String> values, Optional<XmlShape> shape) {}

    /** The shape of a type with JAXB field annotations, such as those in {@code org.switchboard.contract}. */
    static XmlShape of(Class<?> type) {
        Map<QName, Member> members = new HashMap<>();
        for (Class<?> declaring = type; declaring != Object.class; declaring = declaring.getSuperclass()) {
            for (Field field : declaring.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    add(members, field);
                }
            }
        }
        return new XmlShape(type.getSimpleName(), Map.copyOf(members));
    }

    /** The shape of a list of documents, as a document of its own. */
    static XmlShape listOf(QName itemName, XmlShape item) {
        Member member = new Member(Kind.OBJECT, true, true, List.of(), Optional.of(item));
        return new XmlShape("ArrayOf" + item.typeName(), Map.of(itemName, member));
    }

    /** The namespace of the children of a list or dictionary, where it is not the element's own. */
    Optional<String> foreignNamespace(String own) {
        return members.keySet().stream()
                .map(QName::getNamespaceURI)
                .filter(namespace -> !namespace.equals(own))
                .findFirst();
    }

    private static void add(Map<QName, Member> members, Field field) {
        XmlElement element = field.getAnnotation(XmlElement.class);
        XmlElementWrapper wrapper = field.getAnnotation(XmlElementWrapper.class);
        QName name = name(field, element.name(), element.namespace());
        if (wrapper != null) {
            Member item = member(itemType(field), element.nillable(), true);
            XmlShape list = new XmlShape(wrapper.name(), Map.of(name, item));
            members.put(
                    name(field, wrapper.name(), wrapper.namespace()),
                    new Member(Kind.OBJECT, wrapper.nillable(), false, List.of(), Optional.of(list)));
            return;
        }
        boolean repeatable = List.class.isAssignableFrom(field.getType());
        members.put(name, member(repeatable ? itemType(field) : boundType(field), element.nillable(), repeatable));
    }

    private static Member member(Class<?> type, boolean nillable, boolean repeatable) {
        if (type == String.class) {
            return new Member(Kind.TEXT, nillable, repeatable, List.of(), Optional.empty());
        }
        if (type == boolean.class || type == Boolean.class) {
            return new Member(Kind.BOOLEAN, nillable, repeatable, List.of(), Optional.empty());
        }
        if (type == int.class || type == Integer.class) {
            return new Member(Kind.INTEGER, nillable, repeatable, List.of(), Optional.empty());
        }
        if (type.isEnum()) {
            List<String> values =
                    Arrays.stream(type.getEnumConstants()).map(Object::toString).toList();
            return new Member(Kind.ENUMERATION, nillable, repeatable, values, Optional.empty());
        }
        return new Member(Kind.OBJECT, nillable, repeatable, List.of(), Optional.of(of(type)));
    }

    private static QName name(Field field, String name, String namespace) {
        boolean inherited = namespace.equals("##default");
        return new QName(inherited ? namespaceOf(field.getDeclaringClass()) : namespace, name);
    }

    static String namespaceOf(Class<?> type) {
        return type.getPackage().getAnnotation(XmlSchema.class).namespace();
    }

    private static Class<?> itemType(Field field) {
        Type item = ((ParameterizedType) field.getGenericType()).getActualTypeArguments()[0];
        return (Class<?>) item;
    }

    private static Class<?> boundType(Field field) {
        XmlJavaTypeAdapter adapter = field.getAnnotation(XmlJavaTypeAdapter.class);
        if (adapter == null) {
            return field.getType();
        }
        ParameterizedType bound = (ParameterizedType) adapter.value().getGenericSuperclass();
        return (Class<?>) bound.getActualTypeArguments()[0];
    }

    /** The members as text, for messages that say what is allowed. */
    public static String oneOf(List<String> values) {
        return values.stream().collect(Collectors.joining(", "));
    }
}
