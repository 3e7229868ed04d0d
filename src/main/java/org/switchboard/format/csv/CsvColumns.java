package org.switchboard.format.csv;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.ser.PropertyWriter;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.switchboard.format.json.ContractObjectMapper;

/**
 * What CSV holds of one published type: its members in the order of its JSON, under the names of its XML. Immutable.
 *
 * @param all the columns, in order
 * @param headerRow the header row as it is written
 * @param byName the columns by their names in lower case
 */
record CsvColumns(List<Column> all, String headerRow, Map<String, Column> byName) {
    private static final ClassValue<CsvColumns> KNOWN = new ClassValue<>() {
        @Override
        protected CsvColumns computeValue(Class<?> type) {
            return of(columns(type));
        }
    };

    /**
     * One column.
     *
     * @param header its name in the header row
     * @param member the name of the member in JSON
     * @param isText whether a cell is the member's text itself
     * @param source where the value is taken from
     * @param writer writes the values that are neither texts nor words
     */
    record Column(String header, String member, boolean isText, AnnotatedMember source, ObjectWriter writer) {
        @Nullable
        Object valueOf(Object document) {
            return source.getValue(document);
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
                List.copyOf(columns),
                columns.stream().map(Column::header).collect(Collectors.joining(",")),
                columns.stream()
                        .collect(Collectors.toUnmodifiableMap(
                                column -> inLowerCase(column.header()), Function.identity())));
    }

    private static String inLowerCase(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static List<Column> columns(Class<?> type) {
        List<Column> columns = new ArrayList<>();
        try {
            Iterator<PropertyWriter> members = ContractObjectMapper.MAPPER
                    .getSerializerProviderInstance()
                    .findValueSerializer(type)
                    .properties();
            while (members.hasNext()) {
                PropertyWriter member = members.next();
                AnnotatedMember source = member.getMember();
                columns.add(new Column(
                        header(source),
                        member.getName(),
                        source.getRawType() == String.class,
                        source,
                        ContractObjectMapper.MAPPER.writerFor(member.getType())));
            }
        } catch (JsonMappingException e) {
            throw new IllegalStateException(type + " is not a document type", e);
        }
        return columns;
    }

    private static String header(AnnotatedMember member) {
        @Nullable XmlElementWrapper wrapper = member.getAnnotation(XmlElementWrapper.class);
        return wrapper == null ? member.getAnnotation(XmlElement.class).name() : wrapper.name();
    }
}
