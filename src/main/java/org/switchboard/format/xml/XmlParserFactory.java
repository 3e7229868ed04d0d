package org.switchboard.format.xml;

import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.switchboard.text.Utf8;

/** Makes parsers that resolve nothing and have bounds. Thread-safe. */
final class XmlParserFactory {
    private static final int MAX_ATTRIBUTES = 1000;
    private static final int MAX_DECLARATIONS = 1000;
    private static final String DECLARATION = "xmlns";

    private final XMLInputFactory parsers = XMLInputFactory.newDefaultFactory();

    XmlParserFactory() {
        parsers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        parsers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        parsers.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        parsers.setProperty("http://www.oracle.com/xml/jaxp/properties/elementAttributeLimit", MAX_ATTRIBUTES);
    }

    /** A parser before the beginning of a document, which is UTF-8 and does not say otherwise. */
    XMLStreamReader parser(byte[] body) throws XMLStreamException, Utf8.NotUtf8 {
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
}
