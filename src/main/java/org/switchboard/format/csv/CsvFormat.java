package org.switchboard.format.csv;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.switchboard.format.DocumentFormat;
import org.switchboard.format.Format;
import org.switchboard.format.ListItems;
import org.switchboard.format.MalformedBodyException;
import org.switchboard.format.RowBuffer;
import org.switchboard.format.RowFormat;
import org.switchboard.format.json.JacksonDocumentReader;
import org.switchboard.format.jsv.JsvParser;
import org.switchboard.text.Utf8Buffer;

/**
 * CSV as ServiceStack writes and reads it (wire contract, section 2.4): a header row, then one row per document, or per item
 * of a page of a list. Null and the empty text are the same, an empty cell, and an empty cell is an absent member. Blank
 * lines are skipped on reading, and cells missing at the end of a row are empty. Thread-safe.
 */
@Singleton
public class CsvFormat implements DocumentFormat, RowFormat {
    private static final JacksonDocumentReader CELLS = new JacksonDocumentReader(Format.CSV, JsvParser::new);

    private CsvGuard guard = CsvGuard.EXPORT;

    @Inject
    void guard(@ConfigProperty(name = "switchboard.csv.guard", defaultValue = "export") String name) {
        guard = CsvGuard.named(name);
    }

    @Override
    public Format format() {
        return Format.CSV;
    }

    @Override
    public <T> T read(byte[] body, Class<T> type) throws MalformedBodyException {
        String text = JacksonDocumentReader.text(Format.CSV, body, type);
        return text.isEmpty() ? CELLS.read(body, type) : new CsvDocumentReader<>(type).document(text);
    }

    @Override
    public <T> List<@Nullable T> readList(byte[] body, Class<T> type) throws MalformedBodyException {
        String text = JacksonDocumentReader.text(Format.CSV, body, type);
        return text.isEmpty() ? new ArrayList<>() : new CsvDocumentReader<>(type).documents(text);
    }

    @Override
    public byte[] write(Object document) {
        return ListItems.of(document)
                .map(page -> write(page.items(), page.type()))
                .orElseGet(() -> write(List.of(document), document.getClass()));
    }

    @Override
    public <T> byte[] writeList(List<? extends @Nullable T> documents, Class<T> type) {
        return write(documents, type);
    }

    /** Only an export is sent so; it is ours, so that no contract binds how its cells are written. */
    @Override
    public <T> void send(Class<T> type, Iterable<List<T>> parts, OutputStream out) throws IOException {
        try (Utf8Buffer buffer = new Utf8Buffer();
                CsvDocumentWriter rows = new CsvDocumentWriter(buffer, CsvColumns.of(type), guard != CsvGuard.NONE)) {
            rows.writeHeader();
            new RowBuffer(buffer, out).send(parts, rows::write);
        }
    }

    private byte[] write(List<?> documents, Class<?> type) {
        try (Utf8Buffer out = new Utf8Buffer();
                CsvDocumentWriter rows = new CsvDocumentWriter(out, CsvColumns.of(type), guard == CsvGuard.ALL)) {
            rows.writeHeader();
            for (@Nullable Object document : documents) {
                rows.write(document);
            }
            return out.toByteArray();
        }
    }
}
