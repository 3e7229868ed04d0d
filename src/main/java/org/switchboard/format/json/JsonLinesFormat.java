package org.switchboard.format.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
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
    private static final JacksonDocumentReader READER =
            new JacksonDocumentReader(Format.JSONL, ContractObjectMapper.MAPPER::createParser);

    private static final ObjectWriter WRITER = ContractObjectMapper.MAPPER.writer();

    @Override
    public Format format() {
        return Format.JSONL;
    }

    @Override
    public <T> T read(byte[] body, Class<T> type) throws MalformedBodyException {
        String text = JacksonDocumentReader.text(Format.JSONL, body, type);
        List<T> documents = documents(text.isEmpty() ? "{}" : text, type, 1);
        if (documents.isEmpty()) {
            throw malformed(type, 1, "expected an object");
        }
        return documents.get(0);
    }

    @Override
    public <T> List<@Nullable T> readList(byte[] body, Class<T> type) throws MalformedBodyException {
        return new ArrayList<>(
                documents(JacksonDocumentReader.text(Format.JSONL, body, type), type, Integer.MAX_VALUE));
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
        return lines(ListItems.of(document).<List<?>>map(ListItems::items).orElseGet(() -> List.of(document)));
    }

    @Override
    public <T> byte[] writeList(List<? extends @Nullable T> documents, Class<T> type) {
        return lines(documents);
    }

    private static byte[] lines(List<?> documents) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            send(List.of(documents), WRITER, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory cannot fail to be written", e);
        }
    }

    @Override
    public <T> void send(Class<T> type, Iterable<List<T>> parts, OutputStream out) throws IOException {
        send(parts, ContractObjectMapper.MAPPER.writerFor(type), out);
    }

    private static void send(Iterable<? extends List<?>> parts, ObjectWriter writer, OutputStream out)
            throws IOException {
        try (Utf8Buffer buffer = new Utf8Buffer();
                JsonGenerator json = ContractObjectMapper.MAPPER.createGenerator(buffer.asStream())) {
            // Lines are ended, not separated.
            json.setRootValueSeparator(null);
            new RowBuffer(buffer, out).send(parts, row -> {
                writer.writeValue(json, row == null ? Map.of() : row);
                buffer.write('\n');
            });
        }
    }
}
