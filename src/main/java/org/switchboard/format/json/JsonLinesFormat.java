package org.switchboard.format.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.switchboard.format.DocumentFormat;
import org.switchboard.format.Format;
import org.switchboard.format.ListItems;
import org.switchboard.format.MalformedBodyException;
import org.switchboard.format.RowBuffer;
import org.switchboard.format.RowFormat;
import org.switchboard.text.Utf8Buffer;

/**
 * JSON Lines: the JSON of {@link JsonFormat}, one object on each line, a page of a list as its items, each line ended by a
 * line feed. Blank lines are skipped on reading. Thread-safe.
 */
@Singleton
public class JsonLinesFormat implements DocumentFormat, RowFormat {
    private static final StrictDocumentReader READER =
            new StrictDocumentReader(Format.JSONL, ContractObjectMapper.MAPPER::createParser);

    @Override
    public Format format() {
        return Format.JSONL;
    }

    @Override
    public <T> T read(byte[] body, Class<T> type) throws MalformedBodyException {
        String text = StrictDocumentReader.text(Format.JSONL, body, type);
        List<T> documents = documents(text.isEmpty() ? "{}" : text, type, 1);
        if (documents.isEmpty()) {
            throw malformed(type, 1, "expected an object");
        }
        return documents.get(0);
    }

    @Override
    public <T> List<@Nullable T> readList(byte[] body, Class<T> type) throws MalformedBodyException {
        return new ArrayList<>(documents(StrictDocumentReader.text(Format.JSONL, body, type), type, Integer.MAX_VALUE));
    }

    private static <T> List<T> documents(String text, Class<T> type, int limit) throws MalformedBodyException {
        List<T> documents = new ArrayList<>();
        String[] lines = text.split("\n", -1);
        for (int at = 0; at < lines.length; at++) {
            if (lines[at].isBlank()) {
                continue;
            }
            if (documents.size() == limit) {
                throw malformed(type, at + 1, "something follows the object");
            }
            documents.add(READER.read(lines[at], type, at));
        }
        return documents;
    }

    private static MalformedBodyException malformed(Class<?> type, int line, String fault) {
        return new MalformedBodyException(Format.JSONL.bodyType(), type, "line " + line + ", column 1: " + fault);
    }

    @Override
    public byte[] write(Object document) {
        return ListItems.of(document).map(page -> lines(page.items())).orElseGet(() -> line(document));
    }

    private static byte[] line(Object document) {
        try {
            byte[] json = ContractObjectMapper.MAPPER.writeValueAsBytes(document);
            byte[] line = Arrays.copyOf(json, json.length + 1);
            line[json.length] = '\n';
            return line;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON", e);
        }
    }

    @Override
    public <T> byte[] writeList(List<? extends @Nullable T> documents, Class<T> type) {
        return lines(documents);
    }

    private static byte[] lines(List<?> documents) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (@Nullable Object document : documents) {
            out.writeBytes(line(document == null ? Map.of() : document));
        }
        return out.toByteArray();
    }

    @Override
    public <T> void send(Class<T> type, Iterable<List<T>> parts, OutputStream out) throws IOException {
        ObjectWriter writer = ContractObjectMapper.MAPPER.writerFor(type);
        try (Utf8Buffer buffer = new Utf8Buffer();
                JsonGenerator json = ContractObjectMapper.MAPPER.createGenerator(buffer.asStream())) {
            // Lines are ended, not separated.
            json.setRootValueSeparator(null);
            new RowBuffer(buffer, out).send(parts, row -> {
                writer.writeValue(json, row);
                buffer.write('\n');
            });
        }
    }
}
