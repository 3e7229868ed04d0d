package org.switchboard.soap;

import java.util.Optional;
import java.util.Set;
import javax.xml.namespace.QName;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.switchboard.format.xml.SoapVersion;
import org.switchboard.soap.SoapFault.Code;

/**
 * The envelope of a request in either version of SOAP, read up to the first element of its body. Knows the headers of
 * WS-Addressing, of which only the Action says anything here; others are passed over, unless they must be understood.
 * Not thread-safe.
 */
final class Envelope {
    private static final String OLD_ADDRESSING = "http://schemas.xmlsoap.org/ws/2004/08/addressing";
    private static final Set<String> ADDRESSING = Set.of(OLD_ADDRESSING, "http://www.w3.org/2005/08/addressing");
    private static final Set<String> TRUE = Set.of("1", "true");
    private static final int MAX_DEPTH = 64;
    private static final int MAX_ACTION = 1024;

    private final SoapVersion version;
    private final XMLStreamReader parser;
    private @Nullable QName action;
    private String actionText = "";

    private Envelope(SoapVersion version, XMLStreamReader parser) {
        this.version = version;
        this.parser = parser;
    }

    /**
     * Opens the envelope: reads its start, which tells the version.
     *
     * @throws SoapFault if it is no envelope of either version
     */
    static Envelope open(XMLStreamReader parser) throws SoapFault {
        try {
            if (nextTag(parser) != XMLStreamConstants.START_ELEMENT
                    || !parser.getLocalName().equals("Envelope")) {
                throw new SoapFault(Code.SENDER, "The body is no SOAP envelope");
            }
        } catch (XMLStreamException e) {
            throw malformed(parser);
        }
        SoapVersion version = SoapVersion.ofNamespace(parser.getNamespaceURI())
                .orElseThrow(() -> new SoapFault(
                        Code.VERSION_MISMATCH,
                        "The envelope must be in the namespace '" + SoapVersion.V11.namespace() + "' or '"
                                + SoapVersion.V12.namespace() + '\''));
        return new Envelope(version, parser);
    }

    /** The version that it is in. */
    SoapVersion version() {
        return version;
    }

    /**
     * Reads up to the first element of the body, at which the parser then is.
     *
     * @throws SoapFault if there is none where it should be, or a header that must be understood and is not
     */
    XMLStreamReader readToContent() throws SoapFault {
        try {
            findContent();
        } catch (XMLStreamException e) {
            throw malformed(parser);
        }
        return parser;
    }

    /** The last part of the WS-Addressing Action. */
    Optional<String> action() {
        String text = actionText.strip();
        return action == null ? Optional.empty() : Optional.of(text.substring(text.lastIndexOf('/') + 1));
    }

    /** Whether the answer must bear an Action of its own, as clients of the August 2004 draft expect. */
    boolean wantsAction() {
        return action != null && action.getNamespaceURI().equals(OLD_ADDRESSING);
    }

    /**
     * Reads what follows the body's element.
     *
     * @throws SoapFault if it is another element, or the envelope is not well-formed
     */
    void close() throws SoapFault {
        try {
            expectEnd("Body");
            expectEnd("Envelope");
            while (parser.hasNext()) {
                next(parser);
            }
        } catch (XMLStreamException e) {
            throw malformed(parser);
        }
    }

    private void findContent() throws XMLStreamException, SoapFault {
        int event = nextTag(parser);
        if (event == XMLStreamConstants.START_ELEMENT && isOurs("Header")) {
            readHeaders();
            event = nextTag(parser);
        }
        if (event != XMLStreamConstants.START_ELEMENT || !isOurs("Body")) {
            throw new SoapFault(Code.SENDER, "The envelope has no Body where it should be");
        }
        if (nextTag(parser) != XMLStreamConstants.START_ELEMENT) {
            throw new SoapFault(Code.SENDER, "The Body is empty; it must hold one request");
        }
    }

    private void readHeaders() throws XMLStreamException, SoapFault {
        while (nextTag(parser) == XMLStreamConstants.START_ELEMENT) {
            QName name = parser.getName();
            boolean known = ADDRESSING.contains(name.getNamespaceURI());
            if (!known && mustBeUnderstood()) {
                throw new SoapFault(Code.MUST_UNDERSTAND, "A header that must be understood is not known here");
            }
            String text = readText();
            if (known && name.getLocalPart().equals("Action")) {
                action = name;
                actionText = text;
            }
        }
    }

    private boolean mustBeUnderstood() {
        @Nullable String value = parser.getAttributeValue(version.namespace(), "mustUnderstand");
        return value != null && TRUE.contains(value.strip());
    }

    /** Reads on to the end of the element, and gives so much of its own text as an Action can have. */
    private String readText() throws XMLStreamException, SoapFault {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        while (depth > 0) {
            switch (next(parser)) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (depth == 1 && text.length() < MAX_ACTION) {
                        text.append(parser.getText());
                    }
                }
                default -> {
                    // Comments say nothing.
                }
            }
            if (depth > MAX_DEPTH) {
                throw new SoapFault(Code.SENDER, "Elements may be nested " + MAX_DEPTH + " deep");
            }
        }
        return text.toString();
    }

    private void expectEnd(String element) throws XMLStreamException, SoapFault {
        if (nextTag(parser) != XMLStreamConstants.END_ELEMENT) {
            throw new SoapFault(Code.SENDER, "The Body must hold one request; something follows it in the " + element);
        }
    }

    private boolean isOurs(String localName) {
        return parser.getLocalName().equals(localName) && version.namespace().equals(parser.getNamespaceURI());
    }

    private static int nextTag(XMLStreamReader parser) throws XMLStreamException, SoapFault {
        int event = next(parser);
        while (event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.END_ELEMENT) {
            boolean isText = event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA;
            if (isText && !parser.isWhiteSpace()) {
                throw new SoapFault(Code.SENDER, "Text is not allowed between the elements of the envelope");
            }
            if (event == XMLStreamConstants.END_DOCUMENT) {
                throw malformed(parser);
            }
            event = next(parser);
        }
        return event;
    }

    private static int next(XMLStreamReader parser) throws XMLStreamException, SoapFault {
        int event = parser.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new SoapFault(Code.SENDER, "A DOCTYPE or an entity of its own is not allowed");
        }
        return event;
    }

    private static SoapFault malformed(XMLStreamReader parser) {
        Location at = parser.getLocation();
        return new SoapFault(
                Code.SENDER,
                "The envelope is not well-formed XML at line " + at.getLineNumber() + ", column "
                        + at.getColumnNumber());
    }
}
