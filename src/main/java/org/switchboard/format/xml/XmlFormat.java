package org.switchboard.format.xml;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.switchboard.format.DocumentFormat;
import org.switchboard.format.Format;
import org.switchboard.format.MalformedBodyException;
import org.switchboard.text.TruncatedText;
import org.switchboard.text.Utf8;
import org.switchboard.text.Utf8Buffer;

/** XML as .NET's DataContractSerializer reads and writes it (wire contract, section 1). Thread-safe. */
@Singleton
public class XmlFormat implements DocumentFormat {
    private static final int MAX_MESSAGE = 512;
    private static final String NOT_WELL_FORMED = "the document is not well-formed";

    private final XmlParserFactory parsers = new XmlParserFactory();

    @Override
    public Format format() {
        return Format.XML;
    }

    @Override
    public <T> T read(byte[] body, Class<T> type) throws MalformedBodyException {
        if (body.length == 0) {
            return empty(type);
        }
        @Nullable Object document = readWhole(body, ElementDeclaration.document(type), type);
        return document == null ? empty(type) : type.cast(document);
    }

    @Override
    public <T> List<@Nullable T> readList(byte[] body, Class<T> type) throws MalformedBodyException {
        List<@Nullable T> documents = new ArrayList<>();
        if (readWhole(body, ElementDeclaration.list(type), type) instanceof List<?> items) {
            items.forEach(item -> documents.add(type.cast(item)));
        }
        return documents;
    }

    /** @throws IllegalArgumentException if it holds a character that XML cannot carry */
    @Override
    public byte[] write(Object document) {
        return writeWhole(ElementDeclaration.document(document.getClass()), document);
    }

    /** @throws IllegalArgumentException if one of them holds a character that XML cannot carry */
    @Override
    public <T> byte[] writeList(List<? extends @Nullable T> documents, Class<T> type) {
        return writeWhole(ElementDeclaration.list(type), documents);
    }

    /**
     * A parser of the bytes that resolves no entities, for documents in which one of ours is contained.
     *
     * @param type the type that is expected in it, for the message
     * @throws MalformedBodyException if the bytes are not UTF-8 or declare that they are not
     */
    public XMLStreamReader parser(byte[] body, Class<?> type) throws MalformedBodyException {
        return reading(type, () -> parsers.parser(body));
    }

    /**
     * Reads the document whose first element a parser stands at, and leaves it at that element's end.
     *
     * @throws MalformedBodyException if it is not a document of the type
     */
    public <T> T readElement(XMLStreamReader at, Class<T> type) throws MalformedBodyException {
        @Nullable
        Object document =
                reading(type, () -> new StrictXmlReader(new XmlCursor(at)).read(ElementDeclaration.document(type)));
        return document == null ? empty(type) : type.cast(document);
    }

    /**
     * Writes a document that stands inside another.
     *
     * @param before what stands before it
     * @param depth in how many elements it stands
     * @param after what follows it
     * @throws IllegalArgumentException if it holds a character that XML cannot carry
     */
    public byte[] enclosed(String before, Object document, int depth, String after) {
        return written(depth, (out, writer) -> {
            out.write(before);
            new XmlDocumentWriter(writer).write(ElementDeclaration.document(document.getClass()), document);
            out.write(after);
        });
    }

    /**
     * The text as it stands in an element.
     *
     * @throws IllegalArgumentException if it holds a character that XML cannot carry
     */
    public String escaped(String text) {
        return new String(written(0, (out, writer) -> writer.text(text)), StandardCharsets.UTF_8);
    }

    private @Nullable Object readWhole(byte[] body, ElementDeclaration root, Class<?> type)
            throws MalformedBodyException {
        return reading(type, () -> {
            XmlCursor cursor = new XmlCursor(parsers.parser(body));
            cursor.goToRoot();
            @Nullable Object value = new StrictXmlReader(cursor).read(root);
            cursor.goToEnd();
            return value;
        });
    }

    private static byte[] writeWhole(ElementDeclaration root, Object value) {
        return written(0, (out, writer) -> {
            writer.startDocument();
            new XmlDocumentWriter(writer).write(root, value);
        });
    }

    private static byte[] written(int depth, BiConsumer<Utf8Buffer, DataContractXmlWriter> writing) {
        try (Utf8Buffer out = new Utf8Buffer()) {
            writing.accept(out, new DataContractXmlWriter(out, depth));
            return out.toByteArray();
        }
    }

    /** What is done with a parser. */
    @FunctionalInterface
    private interface Reading<R extends @Nullable Object> {
        R read() throws XMLStreamException, Utf8.NotUtf8;
    }

    private static <R extends @Nullable Object> R reading(Class<?> type, Reading<R> reading)
            throws MalformedBodyException {
        try {
            return reading.read();
        } catch (Utf8.NotUtf8 e) {
            throw new MalformedBodyException(Format.XML.bodyType(), type, e.getMessage());
        } catch (XMLStreamException e) {
            throw new MalformedBodyException(Format.XML.bodyType(), type, said(e));
        }
    }

    private static <T> T empty(Class<T> type) {
        return type.cast(ComplexType.of(type).newInstance());
    }

    /** What is wrong, in the parser's words, without its wrapping. */
    private static String said(XMLStreamException failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        @Nullable String message = cause instanceof XMLStreamException ? cause.getMessage() : null;
        return message == null ? NOT_WELL_FORMED : TruncatedText.of(message, MAX_MESSAGE);
    }
}
