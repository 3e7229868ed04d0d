package org.switchboard.format.xml;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.namespace.NamespaceContext;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.switchboard.text.Utf8Buffer;
import org.switchboard.text.XmlCharacters;

/**
 * Takes the elements from JAXB and writes them with the prefixes, declarations and spacing of .NET's
 * DataContractSerializer (wire contract, section 1.1), so that an answer is the same to the byte. JAXB's own prefixes
 * and declarations are ignored. One instance writes one document; not thread-safe.
 */
final class DataContractXmlWriter implements XMLStreamWriter {
    private static final String XSI = XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI;

    private final Utf8Buffer out;
    private final Map<String, Map<String, String>> itemNamespaces;
    private final int depth;
    private final Deque<Open> open = new ArrayDeque<>();
    private boolean startTagOpen;
    private @Nullable String pendingDefault;

    private record Open(
            String qualifiedName,
            String defaultNamespace,
            @Nullable String prefix,
            String prefixed) {}

    /**
     * @param out where the document goes
     * @param itemNamespaces for each list or dictionary whose items are in another namespace than itself, that one: by
     *     its local name, then by its own namespace
     * @param depth how many elements the document stands in already, as in a SOAP body; prefixes count from there
     */
    DataContractXmlWriter(Utf8Buffer out, Map<String, Map<String, String>> itemNamespaces, int depth) {
        this.depth = depth;
        this.out = out;
        this.itemNamespaces = itemNamespaces;
    }

    @Override
    public void writeStartDocument(String version) {
        out.write("<?xml version=\"1.0\" encoding=\"utf-8\"?>");
    }

    @Override
    public void writeStartDocument(String encoding, String version) {
        writeStartDocument(version);
    }

    @Override
    public void writeStartElement(@Nullable String ignoredPrefix, String localName, String namespace) {
        closeStartTag();
        @Nullable Open parent = open.peek();
        @Nullable String redeclared = null;
        String qualifiedName = localName;
        String defaultNamespace = namespace;
        if (parent != null && !namespace.equals(parent.defaultNamespace())) {
            @Nullable String prefix = prefixOf(namespace);
            if (prefix == null) {
                redeclared = namespace;
            } else {
                qualifiedName = prefix + ':' + localName;
                defaultNamespace = parent.defaultNamespace();
            }
        }
        out.write('<');
        out.write(qualifiedName);
        if (parent == null) {
            out.write(" xmlns:i=\"");
            out.write(XSI);
            out.write("\" xmlns=\"");
            out.write(namespace);
            out.write('"');
        }
        @Nullable
        String items = itemNamespaces.getOrDefault(localName, Map.of()).get(namespace);
        @Nullable String prefix = items == null ? null : "d" + (depth + open.size() + 1) + "p1";
        if (prefix != null && items != null) {
            out.write(" xmlns:");
            out.write(prefix);
            out.write("=\"");
            out.write(items);
            out.write('"');
        }
        open.push(new Open(qualifiedName, defaultNamespace, prefix, items == null ? "" : items));
        startTagOpen = true;
        pendingDefault = redeclared;
    }

    private @Nullable String prefixOf(String namespace) {
        for (Open element : open) {
            if (element.prefix() != null && element.prefixed().equals(namespace)) {
                return element.prefix();
            }
        }
        return null;
    }

    private void writePendingDefault() {
        if (pendingDefault != null) {
            out.write(" xmlns=\"");
            out.write(pendingDefault);
            out.write('"');
            pendingDefault = null;
        }
    }

    private void closeStartTag() {
        if (startTagOpen) {
            writePendingDefault();
            out.write('>');
            startTagOpen = false;
        }
    }

    @Override
    public void writeAttribute(@Nullable String prefix, String namespace, String localName, String value)
            throws XMLStreamException {
        if (!XSI.equals(namespace) || !localName.equals("nil")) {
            throw new XMLStreamException("the contract has no attribute " + localName);
        }
        out.write(" i:nil=\"");
        out.write(value);
        out.write('"');
    }

    @Override
    public void writeCharacters(String text) throws XMLStreamException {
        closeStartTag();
        int length = text.length();
        int from = 0;
        for (int at = 0; at < length; at++) {
            char c = text.charAt(at);
            @Nullable
            String replacement = switch (c) {
                case '&' -> "&amp;";
                case '<' -> "&lt;";
                case '>' -> "&gt;";
                case '\r' -> at + 1 < length && text.charAt(at + 1) == '\n' ? "" : "\n";
                default -> null;
            };
            if (replacement != null) {
                out.write(text, from, at);
                out.write(replacement);
                from = at + 1;
            } else if (!XmlCharacters.isAllowed(text, at)) {
                throw new XMLStreamException("the character U+%04X cannot be written in XML".formatted((int) c));
            }
        }
        out.write(text, from, length);
    }

    @Override
    public void writeEndElement() {
        Open element = open.pop();
        if (startTagOpen) {
            writePendingDefault();
            out.write(" />");
            startTagOpen = false;
        } else {
            out.write("</");
            out.write(element.qualifiedName());
            out.write('>');
        }
    }

    @Override
    public void writeEndDocument() {
        // Every element has been ended by its own call.
    }

    @Override
    public void writeNamespace(String prefix, String namespace) {
        // Declarations are this writer's own.
    }

    @Override
    public void writeDefaultNamespace(String namespace) {
        // Declarations are this writer's own.
    }

    @Override
    public void setPrefix(String prefix, String uri) {
        // Prefixes are this writer's own.
    }

    @Override
    public void setDefaultNamespace(String uri) {
        // Prefixes are this writer's own.
    }

    @Override
    public void setNamespaceContext(NamespaceContext context) {
        // Prefixes are this writer's own.
    }

    @Override
    public @Nullable NamespaceContext getNamespaceContext() {
        return null;
    }

    @Override
    public @Nullable String getPrefix(String uri) {
        return null;
    }

    @Override
    public @Nullable Object getProperty(String name) {
        return null;
    }

    @Override
    public void flush() {
        // The caller owns the target.
    }

    @Override
    public void close() {
        // The caller owns the target.
    }

    @Override
    public void writeCharacters(char[] text, int start, int length) throws XMLStreamException {
        writeCharacters(new String(text, start, length));
    }

    @Override
    public void writeCData(String data) throws XMLStreamException {
        writeCharacters(data);
    }

    @Override
    public void writeStartDocument() {
        writeStartDocument("1.0");
    }

    @Override
    public void writeStartElement(String localName) throws XMLStreamException {
        throw unsupported("an element without namespace: " + localName);
    }

    @Override
    public void writeStartElement(String namespace, String localName) {
        writeStartElement(null, localName, namespace);
    }

    @Override
    public void writeEmptyElement(String prefix, String localName, String namespace) {
        writeStartElement(null, localName, namespace);
        writeEndElement();
    }

    @Override
    public void writeEmptyElement(String namespace, String localName) {
        writeEmptyElement("", localName, namespace);
    }

    @Override
    public void writeEmptyElement(String localName) throws XMLStreamException {
        throw unsupported("an element without namespace: " + localName);
    }

    @Override
    public void writeAttribute(String localName, String value) throws XMLStreamException {
        writeAttribute(null, "", localName, value);
    }

    @Override
    public void writeAttribute(String namespace, String localName, String value) throws XMLStreamException {
        writeAttribute(null, namespace, localName, value);
    }

    @Override
    public void writeComment(String data) throws XMLStreamException {
        throw unsupported("a comment");
    }

    @Override
    public void writeProcessingInstruction(String target) throws XMLStreamException {
        throw unsupported("a processing instruction");
    }

    @Override
    public void writeProcessingInstruction(String target, String data) throws XMLStreamException {
        throw unsupported("a processing instruction");
    }

    @Override
    public void writeDTD(String dtd) throws XMLStreamException {
        throw unsupported("a DTD");
    }

    @Override
    public void writeEntityRef(String name) throws XMLStreamException {
        throw unsupported("an entity");
    }

    private static XMLStreamException unsupported(String what) {
        return new XMLStreamException("the contract has no such thing as " + what);
    }
}
