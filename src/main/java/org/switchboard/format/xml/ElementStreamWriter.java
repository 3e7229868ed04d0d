package org.switchboard.format.xml;

import javax.xml.namespace.NamespaceContext;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * Reduces what JAXB may call to the four things that a published document is made of: starts of elements, attributes,
 * text and ends of elements. JAXB's own prefixes and declarations are ignored, all else is refused. Not thread-safe.
 */
abstract class ElementStreamWriter implements XMLStreamWriter {
    @Override
    public abstract void writeStartElement(@Nullable String prefix, String localName, String namespace);

    @Override
    public abstract void writeAttribute(@Nullable String prefix, String namespace, String localName, String value);

    @Override
    public abstract void writeCharacters(String text);

    @Override
    public abstract void writeEndElement();

    @Override
    public void writeStartElement(String namespace, String localName) {
        writeStartElement(null, localName, namespace);
    }

    @Override
    public void writeStartElement(String localName) {
        throw unsupported("an element without namespace: " + localName);
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
    public void writeEmptyElement(String localName) {
        throw unsupported("an element without namespace: " + localName);
    }

    @Override
    public void writeAttribute(String namespace, String localName, String value) {
        writeAttribute(null, namespace, localName, value);
    }

    @Override
    public void writeAttribute(String localName, String value) {
        writeAttribute(null, "", localName, value);
    }

    @Override
    public void writeCharacters(char[] text, int start, int length) {
        writeCharacters(new String(text, start, length));
    }

    @Override
    public void writeCData(String data) {
        writeCharacters(data);
    }

    @Override
    public void writeStartDocument() {
        // A document begins as its format says.
    }

    @Override
    public void writeStartDocument(String version) {
        // A document begins as its format says.
    }

    @Override
    public void writeStartDocument(String encoding, String version) {
        // A document begins as its format says.
    }

    @Override
    public void writeEndDocument() {
        // Every element has been ended by its own call.
    }

    @Override
    public void writeNamespace(String prefix, String namespace) {
        // Declarations are the writer's own.
    }

    @Override
    public void writeDefaultNamespace(String namespace) {
        // Declarations are the writer's own.
    }

    @Override
    public void setPrefix(String prefix, String uri) {
        // Prefixes are the writer's own.
    }

    @Override
    public void setDefaultNamespace(String uri) {
        // Prefixes are the writer's own.
    }

    @Override
    public void setNamespaceContext(NamespaceContext context) {
        // Prefixes are the writer's own.
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
    public void writeComment(String data) {
        throw unsupported("a comment");
    }

    @Override
    public void writeProcessingInstruction(String target) {
        throw unsupported("a processing instruction");
    }

    @Override
    public void writeProcessingInstruction(String target, String data) {
        throw unsupported("a processing instruction");
    }

    @Override
    public void writeDTD(String dtd) {
        throw unsupported("a DTD");
    }

    @Override
    public void writeEntityRef(String name) {
        throw unsupported("an entity");
    }

    static UnsupportedOperationException unsupported(String what) {
        return new UnsupportedOperationException("the contract has no such thing as " + what);
    }
}
