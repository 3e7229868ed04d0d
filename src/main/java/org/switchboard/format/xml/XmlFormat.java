package org.switchboard.format.xml;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import jakarta.xml.bind.Unmarshaller;
import jakarta.xml.bind.ValidationEvent;
import jakarta.xml.bind.util.ValidationEventCollector;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.switchboard.format.DocumentFormat;
import org.switchboard.format.DocumentTypes;
import org.switchboard.format.MalformedBodyException;
import org.switchboard.text.TruncatedText;
import org.switchboard.text.Utf8;
import org.switchboard.text.Utf8Buffer;

/**
 * XML as .NET's DataContractSerializer reads and writes it (wire contract, section 1). Holds the one JAXB context of the
 * application; thread-safe.
 */
@Singleton
public class XmlFormat implements DocumentFormat {
    /** The media type, as answers carry it: without a charset. */
    public static final String MEDIA_TYPE = "application/xml";

    private static final String NAME = MEDIA_TYPE;

    private static final int MAX_MESSAGE = 512;
    private static final int MAX_ATTRIBUTES = 1000;
    private static final int MAX_DECLARATIONS = 1000;
    private static final String DECLARATION = "xmlns";
    /** MOXy makes a log with large buffers for each marshaller: 40 KiB a time. */
    private static final int MAX_SPARE = 64;

    private static final String LIST = "ArrayOf";

    private final JAXBContext context;
    private final XMLInputFactory parsers;
    private final ObjectPool<Marshaller> marshallers = new ObjectPool<>(MAX_SPARE, this::newMarshaller);
    private final ObjectPool<Reader> readers = new ObjectPool<>(MAX_SPARE, this::newReader);
    private final Map<Class<?>, XmlShape> shapes = new HashMap<>();
    private final Map<String, Map<String, String>> itemNamespaces = new HashMap<>();

    /** Compiles the JAXB context; takes part of a second. */
    @Inject
    public XmlFormat(DocumentTypes documents) {
        context = JaxbProvider.newContext(documents.types().toArray(Class<?>[]::new));
        parsers = newParserFactory();
        for (Class<?> document : documents.types()) {
            XmlShape shape = XmlShape.of(document);
            shapes.put(document, shape);
            collectItemNamespaces(shape);
        }
    }

    @Override
    public <T> T read(byte[] body, Class<T> type) throws MalformedBodyException {
        if (body.length == 0) {
            return empty(type);
        }
        return reading(type, () -> {
            XMLStreamReader strict = new StrictXmlReader(parser(body), name(type, ""), shape(type));
            strict.nextTag();
            @Nullable T value = unmarshalled(strict, type);
            readToEnd(strict);
            return value == null ? empty(type) : value;
        });
    }

    @Override
    public <T> List<@Nullable T> readList(byte[] body, Class<T> type) throws MalformedBodyException {
        return reading(type, () -> {
            XMLStreamReader strict =
                    new StrictXmlReader(parser(body), name(type, LIST), XmlShape.listOf(name(type, ""), shape(type)));
            strict.nextTag();
            List<@Nullable T> items = new ArrayList<>();
            while (strict.nextTag() == XMLStreamConstants.START_ELEMENT) {
                boolean nil = strict.getAttributeValue(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI, "nil") != null;
                items.add(nil ? null : unmarshalled(SubtreeReader.at(strict), type));
                if (nil) {
                    strict.next();
                }
            }
            readToEnd(strict);
            return items;
        });
    }

    /** @throws IllegalArgumentException if it holds a character that XML cannot carry */
    @Override
    public byte[] write(Object value) {
        return written(0, (out, writer) -> {
            writer.writeStartDocument("1.0");
            marshal(value, writer);
        });
    }

    /** @throws IllegalArgumentException if one of them holds a character that XML cannot carry */
    @Override
    public <T> byte[] writeList(List<? extends @Nullable T> documents, Class<T> type) {
        return written(0, (out, writer) -> {
            writer.writeStartDocument("1.0");
            QName list = name(type, LIST);
            writer.writeStartElement(list.getNamespaceURI(), list.getLocalPart());
            for (@Nullable T document : documents) {
                if (document == null) {
                    writer.writeStartElement(list.getNamespaceURI(), type.getSimpleName());
                    writer.writeAttribute(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI, "nil", "true");
                    writer.writeEndElement();
                } else {
                    marshal(document, writer);
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
        return reading(type, () -> parser(body));
    }

    /**
     * Reads the document whose first element a parser stands at, and leaves it at that element's end.
     *
     * @throws MalformedBodyException if it is not a document of the type
     */
    public <T> T readElement(XMLStreamReader at, Class<T> type) throws MalformedBodyException {
        return reading(type, () -> {
            XMLStreamReader strict = new StrictXmlReader(SubtreeReader.before(at), name(type, ""), shape(type));
            strict.nextTag();
            @Nullable T value = unmarshalled(SubtreeReader.at(strict), type);
            return value == null ? empty(type) : value;
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
        return written(depth, (out, writer) -> {
            out.write(before);
            marshal(document, writer);
            out.write(after);
        });
    }

    /**
     * The text as it stands in an element.
     *
     * @throws IllegalArgumentException if it holds a character that XML cannot carry
     */
    public String escaped(String text) {
        return new String(written(0, (out, writer) -> writer.writeCharacters(text)), StandardCharsets.UTF_8);
    }

    /** What is done with a parser. */
    @FunctionalInterface
    private interface Reading<R> {
        R read() throws XMLStreamException, JAXBException, MalformedBodyException, Utf8.NotUtf8;
    }

    /** What is done with a writer. */
    @FunctionalInterface
    private interface Writing {
        void write(Utf8Buffer out, DataContractXmlWriter writer) throws XMLStreamException, JAXBException;
    }

    private static <R> R reading(Class<?> type, Reading<R> reading) throws MalformedBodyException {
        try {
            return reading.read();
        } catch (Utf8.NotUtf8 e) {
            throw new MalformedBodyException(NAME, type, e.getMessage());
        } catch (XMLStreamException | JAXBException e) {
            throw new MalformedBodyException(NAME, type, said(e));
        }
    }

    private byte[] written(int depth, Writing writing) {
        try (Utf8Buffer out = new Utf8Buffer()) {
            writing.write(out, new DataContractXmlWriter(out, itemNamespaces, depth));
            return out.toByteArray();
        } catch (XMLStreamException | JAXBException e) {
            throw new IllegalArgumentException("cannot be written as XML", e);
        }
    }

    private XMLStreamReader parser(byte[] body) throws XMLStreamException, Utf8.NotUtf8 {
        String text = Utf8.decode(body);
        refuseTooManyNamespaces(text);
        XMLStreamReader parser = new CheckedXmlStreamReader(parsers.createXMLStreamReader(new StringReader(text)));
        refuseOtherDeclaration(parser);
        return parser;
    }

    /** The parser compares each declaration of a tag with all before it, and has no limit of its own. */
    private static void refuseTooManyNamespaces(String text) throws XMLStreamException {
        int count = 0;
        int nextTag = text.indexOf('<');
        for (int at = text.indexOf(DECLARATION); at >= 0; at = text.indexOf(DECLARATION, at + 1)) {
            while (nextTag >= 0 && nextTag < at) {
                nextTag = text.indexOf('<', nextTag + 1);
                count = 0;
            }
            count++;
            if (count > MAX_DECLARATIONS) {
                throw new XMLStreamException("an element may declare " + MAX_DECLARATIONS + " namespaces at most");
            }
        }
    }

    private <T> @Nullable T unmarshalled(XMLStreamReader at, Class<T> type)
            throws JAXBException, MalformedBodyException {
        Reader reader = readers.take();
        @Nullable T value = reader.unmarshaller().unmarshal(at, type).getValue();
        if (reader.swallowed().hasEvents()) {
            throw new MalformedBodyException(NAME, type, said(reader.swallowed().getEvents()[0]));
        }
        readers.giveBack(reader);
        return value;
    }

    /** An unmarshaller with what collects the faults that it would pass over; used again only where there were none. */
    private record Reader(Unmarshaller unmarshaller, ValidationEventCollector swallowed) {}

    private void marshal(Object value, XMLStreamWriter out) throws JAXBException {
        Marshaller marshaller = marshallers.take();
        marshaller.marshal(value, out);
        marshallers.giveBack(marshaller);
    }

    private Marshaller newMarshaller() {
        try {
            Marshaller marshaller = context.createMarshaller();
            marshaller.setProperty(Marshaller.JAXB_FRAGMENT, true);
            return marshaller;
        } catch (JAXBException e) {
            throw new IllegalStateException("the JAXB provider makes no marshaller", e);
        }
    }

    private Reader newReader() {
        try {
            Unmarshaller unmarshaller = context.createUnmarshaller();
            ValidationEventCollector swallowed = new ValidationEventCollector();
            unmarshaller.setEventHandler(swallowed);
            return new Reader(unmarshaller, swallowed);
        } catch (JAXBException e) {
            throw new IllegalStateException("the JAXB provider makes no unmarshaller", e);
        }
    }

    private static void readToEnd(XMLStreamReader parser) throws XMLStreamException {
        while (parser.hasNext()) {
            parser.next();
        }
    }

    private static QName name(Class<?> type, String prefix) {
        return new QName(XmlShape.namespaceOf(type), prefix + type.getSimpleName());
    }

    private void collectItemNamespaces(XmlShape shape) {
        shape.members()
                .forEach((name, member) -> member.shape().ifPresent(content -> {
                    content.foreignNamespace(name.getNamespaceURI())
                            .filter(namespace -> !isObject(content))
                            .ifPresent(namespace -> itemNamespaces
                                    .computeIfAbsent(name.getLocalPart(), unused -> new HashMap<>())
                                    .put(name.getNamespaceURI(), namespace));
                    collectItemNamespaces(content);
                }));
    }

    private static boolean isObject(XmlShape shape) {
        return shape.members().values().stream().noneMatch(XmlShape.Member::repeatable);
    }

    private static void refuseOtherDeclaration(XMLStreamReader parser) throws XMLStreamException {
        @Nullable String encoding = parser.getCharacterEncodingScheme();
        if (encoding != null && !encoding.equalsIgnoreCase("utf-8")) {
            throw new XMLStreamException("line 1, column 1: the encoding must be UTF-8, the document says otherwise");
        }
        @Nullable String version = parser.getVersion();
        if (version != null && !version.equals("1.0")) {
            throw new XMLStreamException("line 1, column 1: the version must be 1.0, the document says otherwise");
        }
    }

    private XmlShape shape(Class<?> type) {
        return Objects.requireNonNull(shapes.get(type), "not a document type");
    }

    private static <T> T empty(Class<T> type) {
        try {
            return type.getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " is not a document type", e);
        }
    }

    /** What is wrong, in the parser's words, without its wrapping. */
    private static String said(Exception failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        if (failure instanceof JAXBException jaxb && jaxb.getLinkedException() != null) {
            cause = jaxb.getLinkedException();
            while (cause.getCause() != null && cause.getCause() != cause) {
                cause = cause.getCause();
            }
        }
        if (!(cause instanceof XMLStreamException || cause instanceof IllegalArgumentException)) {
            return "the document is not well-formed";
        }
        @Nullable String message = cause.getMessage();
        return message == null ? "the document is not well-formed" : TruncatedText.of(message, MAX_MESSAGE);
    }

    /** What JAXB would pass over. */
    private static String said(ValidationEvent event) {
        return event.getLinkedException() instanceof Exception cause ? said(cause) : "the document is not valid";
    }

    private static XMLInputFactory newParserFactory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty("http://www.oracle.com/xml/jaxp/properties/elementAttributeLimit", MAX_ATTRIBUTES);
        return factory;
    }
}
