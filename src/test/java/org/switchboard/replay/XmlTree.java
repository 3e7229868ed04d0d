package org.switchboard.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads XML as far as it goes, into the tree that JSON has too. Members are named {@code {namespace}Name}, nil is null, and
 * what the contract knows as a list is one.
 */
final class XmlTree {
    private static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";
    private static final Set<String> LISTS = Set.of("Log", "Members", "Errors", "Meta", "ApplicationData");

    private final XMLStreamReader in;
    private boolean ended;

    private XmlTree(XMLStreamReader in) {
        this.in = in;
    }

    /**
     * An object whose one member is the root element; an empty one if the text was cut before it began.
     *
     * @throws IOException if the text is no XML and was not cut
     */
    static JsonNode read(String text, boolean cut) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            XmlTree tree = new XmlTree(factory.createXMLStreamReader(new StringReader(text)));
            int event = tree.next();
            while (event != XMLStreamConstants.START_ELEMENT && !tree.ended) {
                event = tree.next();
            }
            ObjectNode root = JsonNodeFactory.instance.objectNode();
            if (!tree.ended) {
                root.set(tree.name(), tree.element());
            }
            if (tree.ended && !cut) {
                throw new IOException("The XML ends too early: " + text);
            }
            return root;
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private String name() {
        String namespace = in.getNamespaceURI();
        return (namespace == null ? "" : "{" + namespace + "}") + in.getLocalName();
    }

    private int next() {
        try {
            return ended ? XMLStreamConstants.END_DOCUMENT : in.next();
        } catch (XMLStreamException e) {
            ended = true;
            return XMLStreamConstants.END_DOCUMENT;
        }
    }

    private JsonNode element() {
        boolean nil = "true".equals(in.getAttributeValue(INSTANCE, "nil"));
        boolean list = LISTS.contains(in.getLocalName()) || in.getLocalName().startsWith("ArrayOf");
        List<String> names = new ArrayList<>();
        List<JsonNode> children = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int event = next(); event != XMLStreamConstants.END_ELEMENT; event = next()) {
            if (event == XMLStreamConstants.END_DOCUMENT) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                String name = name();
                JsonNode child = element();
                if (!ended || child.isContainerNode()) {
                    names.add(name);
                    children.add(child);
                }
            } else if (event == XMLStreamConstants.CHARACTERS) {
                text.append(in.getText());
            }
        }
        return nil ? JsonNodeFactory.instance.nullNode() : node(list, names, children, text.toString());
    }

    private static JsonNode node(boolean list, List<String> names, List<JsonNode> children, String text) {
        if (list) {
            ArrayNode items = JsonNodeFactory.instance.arrayNode();
            children.forEach(items::add);
            return items;
        }
        if (children.isEmpty()) {
            return JsonNodeFactory.instance.textNode(text);
        }
        ObjectNode members = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < names.size(); i++) {
            members.set(names.get(i), children.get(i));
        }
        return members;
    }
}
