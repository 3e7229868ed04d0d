package org.switchboard.contract.model;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlSchema;
import jakarta.xml.bind.annotation.XmlType;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.Description;

/**
 * A published class or enumeration. Immutable.
 *
 * @param javaType the Java type that declares it
 * @param name its name, such as {@code NewSession}
 * @param namespace its XML namespace, if it is in any
 * @param base the published type that it extends
 * @param ownMembers the members that it declares itself, in the order of their declaration
 * @param values the names of an enumeration in order, else empty
 * @param description its meaning, without the full stop
 */
public record PublishedType(
        Class<?> javaType,
        String name,
        String namespace,
        Optional<PublishedType> base,
        List<PublishedMember> ownMembers,
        List<String> values,
        Optional<String> description) {
    private static final String CLR_PREFIX = "http://schemas.datacontract.org/2004/07/";
    private static final String FRAMEWORK = "ServiceStack";

    private static final ClassValue<PublishedType> KNOWN = new ClassValue<>() {
        @Override
        protected PublishedType computeValue(Class<?> type) {
            return read(type);
        }
    };

    /** The type that a class of {@code org.switchboard.contract} publishes. */
    public static PublishedType of(Class<?> type) {
        return KNOWN.get(type);
    }

    /** The types and all that they are made of, each once, bases and parts before what needs them. */
    public static List<PublishedType> closure(Collection<Class<?>> types) {
        Set<PublishedType> found = new LinkedHashSet<>();
        types.forEach(type -> of(type).collect(found));
        return List.copyOf(found);
    }

    /** Whether it is an enumeration. */
    public boolean isEnumeration() {
        return !values.isEmpty();
    }

    /** The namespace of the original's class: {@code Voice.Api.Sessions}. */
    public String clrNamespace() {
        return namespace.startsWith(CLR_PREFIX) ? namespace.substring(CLR_PREFIX.length()) : FRAMEWORK;
    }

    /** All members in the order of JSON: its own before the inherited ones. */
    public List<PublishedMember> members() {
        List<PublishedMember> members = new ArrayList<>(ownMembers);
        base.ifPresent(parent -> members.addAll(parent.members()));
        return members;
    }

    /** Its own members in the order of XML: ordinal, unless the type orders them itself. */
    public List<PublishedMember> ownMembersInXml() {
        if (isEnumeration()) {
            return List.of();
        }
        List<String> order = Arrays.asList(javaType.getAnnotation(XmlType.class).propOrder());
        Comparator<PublishedMember> byOrder = order.equals(List.of(""))
                ? Comparator.comparing(PublishedMember::name)
                : Comparator.comparingInt(member -> order.indexOf(member.jsonName()));
        return ownMembers.stream().sorted(byOrder).toList();
    }

    private void collect(Set<PublishedType> found) {
        if (found.contains(this)) {
            return;
        }
        base.ifPresent(parent -> parent.collect(found));
        ownMembers.forEach(member -> member.type().ifPresent(part -> part.collect(found)));
        found.add(this);
    }

    private static PublishedType read(Class<?> type) {
        @Nullable Description description = type.getAnnotation(Description.class);
        return new PublishedType(
                type,
                type.getSimpleName(),
                namespace(type),
                base(type),
                type.isEnum() ? List.of() : ownMembers(type),
                type.isEnum()
                        ? Arrays.stream(type.getEnumConstants())
                                .map(Object::toString)
                                .toList()
                        : List.of(),
                Optional.ofNullable(description).map(Description::value));
    }

    private static String namespace(Class<?> type) {
        @Nullable XmlSchema schema = type.getPackage().getAnnotation(XmlSchema.class);
        return schema == null ? "" : schema.namespace();
    }

    private static Optional<PublishedType> base(Class<?> type) {
        @Nullable Class<?> parent = type.getSuperclass();
        return parent == null || parent == Object.class || type.isEnum() ? Optional.empty() : Optional.of(of(parent));
    }

    private static List<PublishedMember> ownMembers(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field ->
                        !Modifier.isStatic(field.getModifiers()) && field.isAnnotationPresent(XmlElement.class))
                .map(PublishedMember::of)
                .toList();
    }

    /** The type itself, so that types may be compared and found in sets without walking their members. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PublishedType type && javaType == type.javaType;
    }

    @Override
    public int hashCode() {
        return javaType.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
