package org.switchboard.format.xml;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.xml.bind.JAXBException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.switchboard.format.DocumentFormat;
import org.switchboard.format.DocumentTypes;
import org.switchboard.format.Format;
import org.switchboard.format.MalformedBodyException;
import org.switchboard.text.TruncatedText;
import org.switchboard.text.Utf8;
import org.switchboard.text.Utf8Buffer;

/** XML as .NET's DataContractSerializer reads and writes it (wire contract, section 1). Thread-safe. */
@Singleton
public class XmlFormat implements DocumentFormat {
    private static final int MAX_MESSAGE = 512;
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"utf-8\"?>";
    private static final String NOT_WELL_FORMED = "the document is not well-formed";

    private final JaxbBinding jaxb;
    private final XmlParserFactory parsers = new XmlParserFactory();

    /** Compiles the JAXB context; takes part of a second. */
    @Inject
    public XmlFormat(DocumentTypes documents) {
        jaxb = new JaxbBinding(documents.types());
    }

    @Override
    public Format format() {
        return Format.XML;
    }

    @Override
    public <T> T read(byte[] body, Class<T> type) throws MalformedBodyException {
        if (body.length == 0) {
            return empty(type);
        }
        return reading(type, () -> {
            XMLStreamReader strict = new ValidatingXmlReader(parsers.parser(body), ElementDeclaration.document(type));
            strict.nextTag();
            @Nullable T document = jaxb.unmarshal(strict, type);
            readToEnd(strict);
            return document == null ? empty(type) : document;
        });
    }

    @Override
    public <T> List<@Nullable T> readList(byte[] body, Class<T> type) throws MalformedBodyException {
        return reading(type, () -> {
            XMLStreamReader strict = new ValidatingXmlReader(parsers.parser(body), ElementDeclaration.list(type));
            strict.nextTag();
            List<@Nullable T> documents = new ArrayList<>();
            while (strict.nextTag() == XMLStreamConstants.START_ELEMENT) {
                documents.add(readItem(strict, type));
            }
            readToEnd(strict);
            return documents;
        });
    }

    /** @throws IllegalArgumentException if it holds a character that XML cannot carry */
    @Override
    public byte[] write(Object document) {
        return written(ElementDeclaration.document(document.getClass()), 0, (out, writer) -> {
            out.write(DECLARATION);
            jaxb.marshal(document, writer);
        });
    }

    /** @throws IllegalArgumentException if one of them holds a character that XML cannot carry */
    @Override
    public <T> byte[] writeList(List<? extends @Nullable T> documents, Class<T> type) {
        ElementDeclaration list = ElementDeclaration.list(type);
        return written(list, 0, (out, writer) -> {
            out.write(DECLARATION);
            writer.writeStartElement(list.name());
            for (@Nullable T document : documents) {
                if (document == null) {
                    writer.writeNil(list.item().orElseThrow().name());
                } else {
                    jaxb.marshal(document, writer);
                }
            }
            writer.writeEndElement();
        });
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
        return reading(type, () -> {
            XMLStreamReader strict =
                    new ValidatingXmlReader(SubtreeReader.before(at), ElementDeclaration.document(type));
            strict.nextTag();
            @Nullable T document = jaxb.unmarshal(SubtreeReader.at(strict), type);
            return document == null ? empty(type) : document;
        });
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
        return written(ElementDeclaration.document(document.getClass()), depth, (out, writer) -> {
            out.write(before);
            jaxb.marshal(document, writer);
            out.write(after);
        });
    }

    /**
     * The text as it stands in an element.
     *
     * @throws IllegalArgumentException if it holds a character that XML cannot carry
     */
    public String escaped(String text) {
        try (Utf8Buffer out = new Utf8Buffer()) {
            XmlText.write(text, out);
            return out.takeText();
        }
    }

    private <T> @Nullable T readItem(XMLStreamReader at, Class<T> type) throws XMLStreamException, JAXBException {
        if (at.getAttributeValue(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI, "nil") != null) {
            at.next();
            return null;
        }
        return jaxb.unmarshal(SubtreeReader.at(at), type);
    }

    private static void readToEnd(XMLStreamReader parser) throws XMLStreamException {
        while (parser.hasNext()) {
            parser.next();
        }
    }

    /** What is done with a writer. */
    @FunctionalInterface
    private interface Writing {
        void write(Utf8Buffer out, DataContractXmlWriter writer) throws JAXBException;
    }

    private static byte[] written(ElementDeclaration root, int depth, Writing writing) {
        try (Utf8Buffer out = new Utf8Buffer()) {
            writing.write(out, new DataContractXmlWriter(out, root, depth));
            return out.toByteArray();
        } catch (JAXBException e) {
            throw new IllegalArgumentException("cannot be written as XML", e);
        }
    }

    /** What is done with a parser. */
    @FunctionalInterface
    private interface Reading<R> {
        R read() throws XMLStreamException, JAXBException, Utf8.NotUtf8;
    }

    private static <R> R reading(Class<?> type, Reading<R> reading) throws MalformedBodyException {
        try {
            return reading.read();
        } catch (Utf8.NotUtf8 e) {
            throw new MalformedBodyException(Format.XML.bodyType(), type, e.getMessage());
        } catch (XMLStreamException | JAXBException e) {
            throw new MalformedBodyException(Format.XML.bodyType(), type, said(e));
        }
    }

    private static <T> T empty(Class<T> type) {
        try {
            return type.getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " is not a document type", e);
        }
    }

    /** What is wrong, in the words of the parser or of a published type, without JAXB's wrapping. */
    private static String said(Exception failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        boolean ours = cause instanceof XMLStreamException || cause instanceof IllegalArgumentException;
        @Nullable String message = ours ? cause.getMessage() : null;
        return message == null ? NOT_WELL_FORMED : TruncatedText.of(message, MAX_MESSAGE);
    }
}
