package org.switchboard.format;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What reads and writes each format. Immutable. */
@Singleton
public class Formats {
    private final Map<Format, DocumentWriter> writers = new EnumMap<>(Format.class);

    @Inject
    Formats(@Any Instance<DocumentWriter> writers) {
        this(writers.stream().toList());
    }

    /** One writer for each format; those that read too are readers, those of rows can send. */
    public Formats(List<DocumentWriter> writers) {
        writers.forEach(writer -> this.writers.put(writer.format(), writer));
    }

    /** What reads the format, if it is read at all. */
    public Optional<DocumentFormat> reader(Format format) {
        return writers.get(format) instanceof DocumentFormat reader ? Optional.of(reader) : Optional.empty();
    }

    /** One document, or several as {@link DocumentList}, in the format. */
    public byte[] write(Format format, Object document) {
        DocumentWriter writer = Objects.requireNonNull(writers.get(format), "every format is written");
        return document instanceof DocumentList<?> documentList
                ? writeAll(writer, documentList)
                : writer.write(document);
    }

    /**
     * Sends documents of one type as they come, in a format that is made of rows.
     *
     * @throws IOException if the stream fails
     * @throws IllegalArgumentException if the format is not made of rows
     * @throws RuntimeException if the parts fail, or a document cannot be written
     */
    public <T> void send(Format format, Class<T> type, Iterable<List<T>> parts, OutputStream out) throws IOException {
        if (!(writers.get(format) instanceof RowFormat rows)) {
            throw new IllegalArgumentException("only formats made of rows are sent");
        }
        rows.send(type, parts, out);
    }

    private static <T> byte[] writeAll(DocumentWriter writer, DocumentList<T> documentList) {
        return writer.writeList(documentList.items(), documentList.type());
    }
}
