package org.switchboard.description.schema;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Result;
import javax.xml.transform.Source;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMResult;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import javax.xml.transform.stream.StreamSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * An element of a document that is being built, written so that building reads like the document. Not thread-safe.
 *
 * @param node the element
 */
public record XmlTree(Element node) {

    /** The root of a new document. */
    public static XmlTree root(String namespace, String name, String... attributes) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            Document document = factory.newDocumentBuilder().newDocument();
            document.setXmlStandalone(true);
            Element root = document.createElementNS(namespace, name);
            document.appendChild(root);
            return new XmlTree(root).with(attributes);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every Java platform builds documents", e);
        }
    }

    /** Adds a child in the namespace of its prefix, which must be this element's or be declared on a parent. */
    public XmlTree child(String name, String... attributes) {
        String prefix = name.substring(0, name.indexOf(':'));
        Element child = node.getOwnerDocument().createElementNS(node.lookupNamespaceURI(prefix), name);
        node.appendChild(child);
        return new XmlTree(child).with(attributes);
    }

    /** Sets attributes, given as name and value in turn; those called {@code xmlns:…} declare prefixes. */
    public XmlTree with(String... attributes) {
        for (int at = 0; at < attributes.length; at += 2) {
            if (attributes[at].startsWith(XMLConstants.XMLNS_ATTRIBUTE)) {
                node.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, attributes[at], attributes[at + 1]);
            } else {
                node.setAttribute(attributes[at], attributes[at + 1]);
            }
        }
        return this;
    }

    /** Adds a text. */
    public XmlTree text(String text) {
        node.appendChild(node.getOwnerDocument().createTextNode(text));
        return this;
    }

    /** Adds a copy of another document. */
    public void add(XmlTree other) {
        node.appendChild(node.getOwnerDocument().importNode(other.node, true));
    }

    /** A document of our own, read. */
    public static XmlTree parse(String text) {
        DOMResult result = new DOMResult();
        transform(new StreamSource(new StringReader(text)), result);
        Document document = (Document) result.getNode();
        document.setXmlStandalone(true);
        removeIndentation(document.getDocumentElement());
        return new XmlTree(document.getDocumentElement());
    }

    /** Takes away the white space between elements, to which writing would add more. */
    private static void removeIndentation(Element element) {
        List<Node> children = IntStream.range(0, element.getChildNodes().getLength())
                .mapToObj(element.getChildNodes()::item)
                .toList();
        boolean hasElements = children.stream().anyMatch(Element.class::isInstance);
        for (Node child : children) {
            if (child instanceof Element inner) {
                removeIndentation(inner);
            } else if (hasElements
                    && child instanceof Text text
                    && text.getData().isBlank()) {
                element.removeChild(child);
            }
        }
    }

    /** The whole document as text, indented. */
    public String write() {
        StringWriter text = new StringWriter();
        transform(new DOMSource(node.getOwnerDocument()), new StreamResult(text));
        return text.toString();
    }

    private static void transform(Source source, Result result) {
        try {
            TransformerFactory factory = TransformerFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            Transformer transformer = factory.newTransformer();
            transformer.setOutputProperty(OutputKeys.INDENT, "yes");
            transformer.setOutputProperty(OutputKeys.ENCODING, "utf-8");
            transformer.setOutputProperty("{http://xml.apache.org/xslt}indent-amount", "2");
            transformer.transform(source, result);
        } catch (TransformerException e) {
            throw new IllegalStateException("a document of our own cannot be written", e);
        }
    }
}
