package org.switchboard.contract.model;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.Description;

/**
 * One member of a published type. Immutable.
 *
 * @param name the published name, as in XML: {@code DisplayName}
 * @param jsonName the name in JSON and JSV: {@code displayName}
 * @param kind what it holds
 * @param type the enumeration, the published type, or that of the list's items; empty for all else
 * @param nullable whether it may be nil in XML: false for what always has a value
 * @param description its meaning, without the full stop
 * @param field the Java field behind it
 */
public record PublishedMember(
        String name,
        String jsonName,
        MemberKind kind,
        Optional<PublishedType> type,
        boolean nullable,
        Optional<String> description,
        Field field) {

    static PublishedMember of(Field field) {
        XmlElement element = field.getAnnotation(XmlElement.class);
        @Nullable XmlElementWrapper wrapper = field.getAnnotation(XmlElementWrapper.class);
        @Nullable Description description = field.getAnnotation(Description.class);
        MemberKind kind = kind(field);
        return new PublishedMember(
                wrapper == null ? element.name() : wrapper.name(),
                field.getName(),
                kind,
                type(field, kind),
                wrapper == null ? element.nillable() : wrapper.nillable(),
                Optional.ofNullable(description).map(Description::value),
                field);
    }

    /** Whether it is a value that .NET keeps in place and that may be absent all the same. */
    public boolean isNullableValue() {
        return kind.isValue() && nullable;
    }

    /** The value in an instance of the type, or null. */
    public @Nullable Object valueIn(Object instance) {
        try {
            return field.get(instance);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(field + " is not public", e);
        }
    }

    /** Sets the value in an instance of the type. */
    public void set(Object instance, @Nullable Object value) {
        try {
            field.set(instance, value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(field + " is not public", e);
        }
    }

    private static MemberKind kind(Field field) {
        Class<?> type = field.getType();
        if (type == String.class) {
            return MemberKind.TEXT;
        }
        if (type == boolean.class || type == Boolean.class) {
            return MemberKind.BOOLEAN;
        }
        if (type == int.class || type == Integer.class) {
            return MemberKind.INTEGER;
        }
        if (type.isEnum()) {
            return MemberKind.ENUMERATION;
        }
        if (Map.class.isAssignableFrom(type)) {
            return MemberKind.DICTIONARY;
        }
        if (List.class.isAssignableFrom(type)) {
            return itemType(field) == String.class ? MemberKind.TEXT_LIST : MemberKind.OBJECT_LIST;
        }
        return MemberKind.OBJECT;
    }

    private static Optional<PublishedType> type(Field field, MemberKind kind) {
        return switch (kind) {
            case ENUMERATION, OBJECT -> Optional.of(PublishedType.of(field.getType()));
            case OBJECT_LIST -> Optional.of(PublishedType.of(itemType(field)));
            case TEXT, BOOLEAN, INTEGER, TEXT_LIST, DICTIONARY -> Optional.empty();
        };
    }

    private static Class<?> itemType(Field field) {
        return (Class<?>) ((ParameterizedType) field.getGenericType()).getActualTypeArguments()[0];
    }
}
