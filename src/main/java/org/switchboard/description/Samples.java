package org.switchboard.description;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.switchboard.contract.model.PublishedMember;
import org.switchboard.contract.model.PublishedType;

/**
 * Sample values of the published types, filled as the original's pages fill them: "String" in every text, the first name
 * of every enumeration, false, 0, and one item in every list (seed page).
 */
public final class Samples {
    private static final String TEXT = "String";

    private Samples() {}

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
            case ENUMERATION -> member.field().getType().getEnumConstants()[0];
            case OBJECT -> of(member.field().getType());
            case TEXT_LIST -> new ArrayList<>(List.of(TEXT));
            case OBJECT_LIST ->
                new ArrayList<>(List.of(of(member.type().orElseThrow().javaType())));
            case DICTIONARY -> new LinkedHashMap<>(Map.of(TEXT, TEXT));
        };
    }
}
