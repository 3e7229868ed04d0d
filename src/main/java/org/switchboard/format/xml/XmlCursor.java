package org.switchboard.format.xml;

import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.switchboard.text.TruncatedText;

/** Goes through the elements of a document, and stops at what no document of ours may hold. Not thread-safe. */
final class XmlCursor {
    private static final int MAX_DEPTH = 64;

    private final XMLStreamReader parser;
    private int depth;

    XmlCursor(XMLStreamReader parser) {
        this.parser = parser;
    }

    /** Goes to the first element. */
    void goToRoot() throws XMLStreamException {
        while (next() != XMLStreamConstants.START_ELEMENT) {
            // White space before it says nothing.
        }
    }

    /** Goes to the end of the document. */
    void goToEnd() throws XMLStreamException {
        while (parser.hasNext()) {
            next();
        }
    }

    /** The name of the element at which it stands. */
    QName name() {
        return parser.getName();
    }

    /** An attribute of the namespace of {@code i:}. */
    @Nullable
    String attribute(String name) {
        return parser.getAttributeValue(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI, name);
    }

    /** Goes into the element at whose start it stands. */
    void enter() throws XMLStreamException {
        if (depth == MAX_DEPTH) {
            throw tooDeep();
        }
        depth++;
    }

    /** Goes out of the element at whose end it stands. */
    void leave() {
        depth--;
    }

    /** Goes to the next child of an element without text of its own; whether there is one before the element's end. */
    boolean goToChild(String parent) throws XMLStreamException {
        int event = next();
        while (event == XMLStreamConstants.CHARACTERS) {
            if (!parser.getText().isBlank()) {
                throw fault("text is not allowed between the elements of '" + parent + "'");
            }
            event = next();
        }
        return event == XMLStreamConstants.START_ELEMENT;
    }

    /** The text of an element that holds nothing else. */
    String readText(String element) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int event = next();
        while (event == XMLStreamConstants.CHARACTERS) {
            text.append(parser.getText());
            event = next();
        }
        if (event == XMLStreamConstants.START_ELEMENT) {
            throw fault("'" + element + "' holds a value, found the element '" + TruncatedText.of(parser.getLocalName())
                    + "' in it");
        }
        return text.toString();
    }

    /** Reads on to the end of the current element. */
    void skipContent() throws XMLStreamException {
        int inside = 1;
        while (inside > 0) {
            switch (parser.next()) {
                case XMLStreamConstants.START_ELEMENT -> inside++;
                case XMLStreamConstants.END_ELEMENT -> inside--;
                case XMLStreamConstants.ENTITY_REFERENCE -> throw entity();
                default -> {
                    // What is left out is not looked at.
                }
            }
            if (depth + inside > MAX_DEPTH) {
                throw tooDeep();
            }
        }
    }

    /** An error at the place where it stands. */
    XMLStreamException fault(String what) {
        Location at = parser.getLocation();
        return new XMLStreamException("line " + at.getLineNumber() + ", column " + at.getColumnNumber() + ": " + what);
    }

    /** The next event that says something about the data; all text is {@link XMLStreamConstants#CHARACTERS}. */
    private int next() throws XMLStreamException {
        while (true) {
            int event = parser.next();
            switch (event) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    return XMLStreamConstants.CHARACTERS;
                }
                case XMLStreamConstants.DTD -> throw fault("a DOCTYPE is not allowed");
                case XMLStreamConstants.ENTITY_REFERENCE -> throw entity();
                case XMLStreamConstants.COMMENT, XMLStreamConstants.PROCESSING_INSTRUCTION -> {
                    // Says nothing about the data.
                }
                default -> {
                    return event;
                }
            }
        }
    }

    private XMLStreamException entity() {
        return fault("entities other than the five of XML are not allowed");
    }

    private XMLStreamException tooDeep() {
        return fault("elements may be nested " + MAX_DEPTH + " deep");
    }
}
