package org.switchboard.door.format;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Unmarshaller;
import jakarta.xml.bind.ValidationEvent;
import jakarta.xml.bind.util.ValidationEventCollector;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.errors.ErrorResponse;
import org.switchboard.contract.sessions.ArrayOfNewSession;
import org.switchboard.contract.sessions.ArrayOfSessionInfo;
import org.switchboard.contract.sessions.NewSession;
import org.switchboard.contract.sessions.SessionInfo;

/**
 * XML as .NET's DataContractSerializer reads and writes it (wire contract, section 1). Holds the one JAXB context of the
 * application; thread-safe.
 */
@ApplicationScoped
public class XmlFormat {
    /** The media type, as answers carry it: without a charset. */
    public static final String MEDIA_TYPE = "application/xml";

    private static final Class<?>[] DOCUMENTS = {
        NewSession.class, SessionInfo.class, ArrayOfNewSession.class, ArrayOfSessionInfo.class, ErrorResponse.class
    };
    private static final int TYPICAL_LENGTH = 4096;
    private static final int MAX_MESSAGE = 512;
    private static final int MAX_ATTRIBUTES = 1000;

    private final JAXBContext context;
    private final XMLInputFactory parsers;
    private final Map<Class<?>, XmlShape> shapes = new HashMap<>();
    private final Map<QName, String> itemNamespaces = new HashMap<>();

    /** Compiles the JAXB context; takes part of a second. */
    public XmlFormat() {
        context = JaxbProvider.newContext(DOCUMENTS);
        parsers = newParserFactory();
        for (Class<?> document : DOCUMENTS) {
            XmlShape shape = XmlShape.of(document);
            shapes.put(document, shape);
            collectItemNamespaces(shape);
        }
    }

    /**
     * Reads one document.
     *
     * @param body the bytes, in UTF-8
     * @param type one of the document types
     * @throws MalformedBody if the bytes are not a well-formed document of that type
     */
    public <T> T read(byte[] body, Class<T> type) throws MalformedBody {
        if (body.length == 0) {
            return empty(type);
        }
        try {
            XMLStreamReader parser = parsers.createXMLStreamReader(new StringReader(Utf8.decode(body)));
            refuseOtherDeclaration(parser);
            QName root = new QName(XmlShape.namespaceOf(type), type.getSimpleName());
            XMLStreamReader strict = new StrictXmlReader(parser, root, shape(type));
            strict.nextTag();
            Unmarshaller unmarshaller = context.createUnmarshaller();
            ValidationEventCollector swallowed = new ValidationEventCollector();
            unmarshaller.setEventHandler(swallowed);
            @Nullable T value = unmarshaller.unmarshal(strict, type).getValue();
            while (strict.hasNext()) {
                strict.next();
            }
            if (swallowed.hasEvents()) {
                throw new MalformedBody(MEDIA_TYPE, type, said(swallowed.getEvents()[0]));
            }
            return value == null ? empty(type) : value;
        } catch (Utf8.NotUtf8 e) {
            throw new MalformedBody(MEDIA_TYPE, type, e.getMessage());
        } catch (XMLStreamException | JAXBException e) {
            throw new MalformedBody(MEDIA_TYPE, type, said(e));
        }
    }

    /**
     * Writes one document.
     *
     * @param value an instance of one of the document types
     * @throws IllegalArgumentException if it holds a character that XML cannot carry
     */
    public byte[] write(Object value) {
        StringBuilder out = new StringBuilder(TYPICAL_LENGTH);
        try {
            context.createMarshaller().marshal(value, new DataContractXmlWriter(out, itemNamespaces));
        } catch (JAXBException e) {
            throw new IllegalArgumentException("cannot be written as XML", e);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void collectItemNamespaces(XmlShape shape) {
        shape.members()
                .forEach((name, member) -> member.shape().ifPresent(content -> {
                    content.foreignNamespace(name.getNamespaceURI())
                            .filter(namespace -> !isObject(content))
                            .ifPresent(namespace -> itemNamespaces.put(name, namespace));
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
        return message == null ? "the document is not well-formed" : Excerpt.of(message, MAX_MESSAGE);
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
