package org.switchboard.format.csv;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.model.MemberKind;
import org.switchboard.contract.model.PublishedMember;
import org.switchboard.format.Format;
import org.switchboard.format.MalformedBodyException;
import org.switchboard.format.json.BindingErrors;
import org.switchboard.format.json.ContractObjectMapper;
import org.switchboard.format.json.JsonErrorText;
import org.switchboard.format.jsv.JsvParser;

/** Reads the rows of one CSV document as objects of a published type. */
final class CsvDocumentReader<T> {
    private static final int MAX_COLUMNS = 1000;
    private static final Pattern LINE = Pattern.compile("line (\\d+)");

    private final Class<T> type;

    CsvDocumentReader(Class<T> type) {
        this.type = type;
    }

    /** The only row. */
    T document(String text) throws MalformedBodyException {
        List<@Nullable T> documents = documents(text, 1);
        @Nullable T document = documents.isEmpty() ? null : documents.get(0);
        if (document == null) {
            throw malformed(1, "the row of the document is missing below the header");
        }
        return document;
    }

    /** All rows. */
    List<@Nullable T> documents(String text) throws MalformedBodyException {
        return documents(text, Integer.MAX_VALUE);
    }

    private List<@Nullable T> documents(String text, int limit) throws MalformedBodyException {
        List<@Nullable T> documents = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = reader(text)) {
            Iterator<CsvRecord> rows = reader.iterator();
            List<Optional<PublishedMember>> header = header(rows);
            while (rows.hasNext()) {
                CsvRecord row = rows.next();
                if (documents.size() == limit) {
                    throw malformed(row.getStartingLineNumber(), "a second row, where one document is expected");
                }
                documents.add(document(header, row));
            }
            return documents;
        } catch (CsvParseException e) {
            throw malformed(e);
        } catch (IOException e) {
            throw inMemory(e);
        }
    }

    private static CsvReader<CsvRecord> reader(String text) {
        return CsvReader.builder()
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(CsvRecordHandler.of(limits -> limits.maxFields(MAX_COLUMNS)), text);
    }

    private List<Optional<PublishedMember>> header(Iterator<CsvRecord> rows) throws MalformedBodyException {
        if (!rows.hasNext()) {
            throw malformed(1, "the header row is missing");
        }
        CsvRecord row = rows.next();
        CsvColumns columns = CsvColumns.of(type);
        List<Optional<PublishedMember>> header = new ArrayList<>();
        Set<PublishedMember> seen = new HashSet<>();
        for (String name : row.getFields()) {
            Optional<PublishedMember> column = columns.named(name);
            if (column.isPresent() && !seen.add(column.get())) {
                throw malformed(
                        row.getStartingLineNumber(),
                        "the column '" + column.get().name() + "' is there twice");
            }
            header.add(column);
        }
        if (seen.isEmpty()) {
            throw malformed(row.getStartingLineNumber(), "no column of the header row is known");
        }
        return header;
    }

    private T document(List<Optional<PublishedMember>> header, CsvRecord row) throws MalformedBodyException {
        long line = row.getStartingLineNumber();
        if (row.getFieldCount() > header.size()) {
            throw malformed(line, row.getFieldCount() + " cells under " + header.size() + " columns");
        }
        try (TokenBuffer members = new TokenBuffer(ContractObjectMapper.MAPPER, false)) {
            members.writeStartObject();
            for (int at = 0; at < row.getFieldCount(); at++) {
                String cell = row.getField(at);
                Optional<PublishedMember> column = header.get(at);
                if (column.isPresent() && !cell.isEmpty()) {
                    members.writeFieldName(column.get().jsonName());
                    copyCell(column.get(), cell, members, line);
                }
            }
            members.writeEndObject();
            return bound(members, line);
        } catch (IOException e) {
            throw inMemory(e);
        }
    }

    private void copyCell(PublishedMember column, String cell, TokenBuffer members, long line)
            throws IOException, MalformedBodyException {
        if (column.kind() == MemberKind.TEXT || "[{\"".indexOf(cell.charAt(0)) < 0) {
            members.writeString(cell);
            return;
        }
        try (JsvParser parser = new JsvParser(cell)) {
            parser.nextToken();
            members.copyCurrentStructure(parser);
            if (parser.nextToken() != null) {
                throw new JsonParseException(parser, "something follows the end");
            }
        } catch (JsonProcessingException e) {
            throw malformed(line, "'" + column.name() + "': " + JsonErrorText.said(e));
        }
    }

    private T bound(TokenBuffer members, long line) throws IOException, MalformedBodyException {
        BindingErrors bindingErrors = new BindingErrors();
        try (JsonParser parser = members.asParserOnFirstToken()) {
            T document = bindingErrors.reader(type).readValue(parser);
            Optional<JsonErrorText.InvalidValue> first = bindingErrors.first();
            if (first.isPresent()) {
                throw new MalformedBodyException(
                        Format.CSV.bodyType(),
                        type,
                        "line " + line + ": " + JsonErrorText.said(first.get()),
                        bindingErrors.found(),
                        document);
            }
            return document;
        } catch (JsonProcessingException e) {
            throw malformed(line, JsonErrorText.said(e));
        }
    }

    private MalformedBodyException malformed(CsvParseException failure) {
        String message = String.valueOf(failure.getMessage());
        Matcher line = LINE.matcher(message);
        return malformed(line.find() ? Long.parseLong(line.group(1)) : 1, message);
    }

    private MalformedBodyException malformed(long line, String fault) {
        return new MalformedBodyException(Format.CSV.bodyType(), type, "line " + line + ": " + fault);
    }

    private static IllegalStateException inMemory(IOException failure) {
        return new IllegalStateException("a text in memory cannot fail to be read", failure);
    }
}
