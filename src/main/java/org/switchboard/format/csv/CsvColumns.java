package org.switchboard.format.csv;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.switchboard.contract.model.PublishedMember;
import org.switchboard.contract.model.PublishedType;

/**
 * What CSV holds of one published type: its members in the order of its JSON, under the names of its XML. Immutable.
 *
 * @param all the columns, in order
 * @param headers the header row
 * @param byName the columns by their names in lower case
 */
record CsvColumns(List<PublishedMember> all, List<String> headers, Map<String, PublishedMember> byName) {
    private static final ClassValue<CsvColumns> KNOWN = new ClassValue<>() {
        @Override
        protected CsvColumns computeValue(Class<?> type) {
            return of(PublishedType.of(type).members());
        }
    };

    /** The columns of a published type. */
    static CsvColumns of(Class<?> type) {
        return KNOWN.get(type);
    }

    /** The column of a name in the header row, which may be in any case. */
    Optional<PublishedMember> named(String header) {
        return Optional.ofNullable(byName.get(inLowerCase(header)));
    }

    private static CsvColumns of(List<PublishedMember> columns) {
        return new CsvColumns(
                columns,
                columns.stream().map(PublishedMember::name).toList(),
                columns.stream()
                        .collect(Collectors.toUnmodifiableMap(
                                column -> inLowerCase(column.name()), Function.identity())));
    }

    private static String inLowerCase(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
