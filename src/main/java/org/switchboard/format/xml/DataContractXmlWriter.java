package org.switchboard.format.xml;

import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;
import org.switchboard.text.Utf8Buffer;

/**
 * Takes the elements from JAXB and writes them with the prefixes, declarations and spacing of .NET's
 * DataContractSerializer (wire contract, section 1.1), so that an answer is the same to the byte. One instance writes
 * one document; not thread-safe.
 */
final class DataContractXmlWriter extends ElementStreamWriter {
    private static final String XSI = XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI;

    private final Utf8Buffer out;
    private final ElementDeclaration root;
    private final int depth;
    private final Deque<Open> open = new ArrayDeque<>();
    private boolean startTagOpen;
    private @Nullable String pendingDefault;

    /**
     * An element whose end has not been written.
     *
     * @param prefix the prefix that it declares
     * @param prefixed the namespace of that prefix
     */
    private record Open(
            ElementDeclaration declaration,
            String qualifiedName,
            String defaultNamespace,
            @Nullable String prefix,
            @Nullable String prefixed) {}

    /**
     * @param out where the document goes
     * @param root its first element
     * @param depth how many elements the document stands in already, as in a SOAP body; prefixes count from there
     */
    DataContractXmlWriter(Utf8Buffer out, ElementDeclaration root, int depth) {
        this.out = out;
        this.root = root;
        this.depth = depth;
    }

    /** Begins an element that is no document of JAXB's. */
    void writeStartElement(QName name) {
        writeStartElement(name.getNamespaceURI(), name.getLocalPart());
    }

    /** Writes an element that says that there is none. */
    void writeNil(QName name) {
        writeStartElement(name);
        writeAttribute(XSI, "nil", "true");
        writeEndElement();
    }

    @Override
    public void writeStartElement(@Nullable String ignoredPrefix, String localName, String namespace) {
        closeStartTag();
        @Nullable Open parent = open.peek();
        ElementDeclaration declaration = parent == null ? root : child(parent, new QName(namespace, localName));
        boolean inherited = parent == null || namespace.equals(parent.defaultNamespace());
        @Nullable String used = inherited ? null : prefixOf(namespace);
        String qualifiedName = used == null ? localName : used + ':' + localName;
        out.write('<');
        out.write(qualifiedName);
        if (parent == null) {
            declare("i", XSI);
            declareDefault(namespace);
        }
        @Nullable String itemNamespace = declaration.foreignNamespace();
        @Nullable String prefix = itemNamespace == null ? null : "d" + (depth + open.size() + 1) + "p1";
        if (prefix != null && itemNamespace != null) {
            declare(prefix, itemNamespace);
        }
        String defaultNamespace = used == null || parent == null ? namespace : parent.defaultNamespace();
        open.push(new Open(declaration, qualifiedName, defaultNamespace, prefix, itemNamespace));
        startTagOpen = true;
        pendingDefault = inherited || used != null ? null : namespace;
    }

    @Override
    public void writeAttribute(@Nullable String prefix, String namespace, String localName, String value) {
        if (!XSI.equals(namespace) || !localName.equals("nil")) {
            throw unsupported("an attribute " + localName);
        }
        out.write(" i:nil=\"");
        out.write(value);
        out.write('"');
    }

    /** @throws IllegalArgumentException if it holds a character that XML cannot carry */
    @Override
    public void writeCharacters(String text) {
        closeStartTag();
        XmlText.write(text, out);
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

    private static ElementDeclaration child(Open parent, QName name) {
        @Nullable ElementDeclaration child = parent.declaration().child(name);
        if (child == null) {
            throw unsupported("an element " + name);
        }
        return child;
    }

    private @Nullable String prefixOf(String namespace) {
        for (Open element : open) {
            if (namespace.equals(element.prefixed())) {
                return element.prefix();
            }
        }
        return null;
    }

    private void closeStartTag() {
        if (startTagOpen) {
            writePendingDefault();
            out.write('>');
            startTagOpen = false;
        }
    }

    private void writePendingDefault() {
        if (pendingDefault != null) {
            declareDefault(pendingDefault);
            pendingDefault = null;
        }
    }

    private void declareDefault(String namespace) {
        out.write(" xmlns=\"");
        out.write(namespace);
        out.write('"');
    }

    private void declare(String prefix, String namespace) {
        out.write(" xmlns:");
        out.write(prefix);
        out.write("=\"");
        out.write(namespace);
        out.write('"');
    }
}
