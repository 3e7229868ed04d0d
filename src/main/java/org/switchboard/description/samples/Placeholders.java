package org.switchboard.description.samples;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.switchboard.contract.model.PublishedMember;
import org.switchboard.contract.model.PublishedType;

/**
 * Instances of the published types with a placeholder in every member, as the original's pages fill them: "String" in every
 * text, the first name of every enumeration, false, 0, and one item in every list (seed page).
 */
public final class Placeholders {
    private static final String TEXT = "String";

    private Placeholders() {}

    /** A filled instance of a published class. */
    public static <T> T of(Class<T> type) {
        try {
            T sample = type.getConstructor().newInstance();
            PublishedType.of(type).members().forEach(member -> member.set(sample, value(member)));
            return sample;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " is no published class", e);
        }
    }

    private static Object value(PublishedMember member) {
        return switch (member.kind()) {
            case TEXT -> TEXT;
            case BOOLEAN -> false;
            case INTEGER -> 0;
            case ENUMERATION -> typeOf(member).getEnumConstants()[0];
            case OBJECT -> of(typeOf(member));
            case TEXT_LIST -> new ArrayList<>(List.of(TEXT));
            case OBJECT_LIST -> new ArrayList<>(List.of(of(typeOf(member))));
            case DICTIONARY -> new LinkedHashMap<>(Map.of(TEXT, TEXT));
        };
    }

    private static Class<?> typeOf(PublishedMember member) {
        return member.type().orElseThrow().javaType();
    }
}
