package org.switchboard.format;

import java.util.List;
import java.util.Optional;
import org.switchboard.contract.ListResponse;
import org.switchboard.contract.model.MemberKind;
import org.switchboard.contract.model.PublishedMember;
import org.switchboard.contract.model.PublishedType;

/**
 * What a page of a list holds. In the formats that know nothing but rows a page is its items (API facts, section 2, "CSV of
 * a DTO with list properties"), so that whoever loads it into a table finds a row for each.
 *
 * @param items the items
 * @param type their type
 */
public record ListItems(List<?> items, Class<?> type) {
    /** The items of a document, if it is a page of a list. */
    public static Optional<ListItems> of(Object document) {
        if (!(document instanceof ListResponse)) {
            return Optional.empty();
        }
        return PublishedType.of(document.getClass()).members().stream()
                .filter(member -> member.kind() == MemberKind.OBJECT_LIST)
                .findFirst()
                .map(member -> new ListItems(
                        valueOf(member, document), member.type().orElseThrow().javaType()));
    }

    private static List<?> valueOf(PublishedMember member, Object document) {
        return member.valueIn(document) instanceof List<?> items ? items : List.of();
    }
}
