package org.switchboard.format.csv;

import com.fasterxml.jackson.databind.ObjectWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.switchboard.contract.model.MemberKind;
import org.switchboard.contract.model.PublishedMember;
import org.switchboard.contract.model.PublishedType;
import org.switchboard.format.json.ContractObjectMapper;

/**
 * What CSV holds of one published type: its members in the order of its JSON, under the names of its XML. Immutable.
 *
 * @param all the columns, in order
 * @param headers the header row
 * @param byName the columns by their names in lower case
 */
record CsvColumns(List<Column> all, List<String> headers, Map<String, Column> byName) {
    private static final ClassValue<CsvColumns> KNOWN = new ClassValue<>() {
        @Override
        protected CsvColumns computeValue(Class<?> type) {
            return of(PublishedType.of(type).members().stream().map(Column::of).toList());
        }
    };

    /**
     * One column.
     *
     * @param member the member that is in it
     * @param writer writes the values that are neither texts nor words
     */
    record Column(PublishedMember member, ObjectWriter writer) {
        static Column of(PublishedMember member) {
            return new Column(
                    member,
                    ContractObjectMapper.MAPPER.writerFor(ContractObjectMapper.MAPPER.constructType(
                            member.field().getGenericType())));
        }

        /** Its name in the header row. */
        String header() {
            return member.name();
        }

        /** Whether a cell is the member's text itself. */
        boolean isText() {
            return member.kind() == MemberKind.TEXT;
        }
    }

    /** The columns of a published type. */
    static CsvColumns of(Class<?> type) {
        return KNOWN.get(type);
    }

    /** The column of a name in the header row, which may be in any case. */
    Optional<Column> named(String header) {
        return Optional.ofNullable(byName.get(inLowerCase(header)));
    }

    private static CsvColumns of(List<Column> columns) {
        return new CsvColumns(
                columns,
                columns.stream().map(Column::header).toList(),
                columns.stream()
                        .collect(Collectors.toUnmodifiableMap(
                                column -> inLowerCase(column.header()), Function.identity())));
    }

    private static String inLowerCase(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
