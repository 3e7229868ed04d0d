package org.switchboard.format;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.switchboard.format.csv.CsvFormat;
import org.switchboard.format.html.HtmlFormat;
import org.switchboard.format.json.JsonFormat;
import org.switchboard.format.json.JsonLinesFormat;
import org.switchboard.format.jsv.JsvFormat;
import org.switchboard.format.xml.XmlFormat;

/** What reads and writes each format. Immutable. */
@Singleton
public class Formats {
    private final Map<Format, DocumentFormat> read = new EnumMap<>(Format.class);
    private final Map<Format, DocumentWriter> written = new EnumMap<>(Format.class);
    private final Map<Format, RowFormat> sent = new EnumMap<>(Format.class);

    @Inject
    Formats(JsonFormat json, XmlFormat xml, JsvFormat jsv, CsvFormat csv, JsonLinesFormat jsonLines, HtmlFormat html) {
        read.put(Format.JSON, json);
        read.put(Format.XML, xml);
        read.put(Format.JSV, jsv);
        read.put(Format.CSV, csv);
        read.put(Format.JSONL, jsonLines);
        written.putAll(read);
        written.put(Format.HTML, html);
        sent.put(Format.CSV, csv);
        sent.put(Format.JSONL, jsonLines);
    }

    /** What reads the format, if it is read at all. */
    public Optional<DocumentFormat> reader(Format format) {
        return Optional.ofNullable(read.get(format));
    }

    /** One document, or several as {@link DocumentList}, in the format. */
    public byte[] write(Format format, Object document) {
        DocumentWriter writer = Objects.requireNonNull(written.get(format), "every format is written");
        return document instanceof DocumentList<?> documentList
                ? writeAll(writer, documentList)
                : writer.write(document);
    }

    /**
     * Sends documents of one type as they come, in a format that is made of rows.
     *
     * @throws IOException if the stream fails
     * @throws RuntimeException if the parts fail, or a document cannot be written
     */
    public <T> void send(Format format, Class<T> type, Iterable<List<T>> parts, OutputStream out) throws IOException {
        Objects.requireNonNull(sent.get(format), "only formats made of rows are sent")
                .send(type, parts, out);
    }

    private static <T> byte[] writeAll(DocumentWriter writer, DocumentList<T> documentList) {
        return writer.writeList(documentList.items(), documentList.type());
    }
}
