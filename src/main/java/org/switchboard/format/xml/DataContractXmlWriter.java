package org.switchboard.format.xml;

import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;
import org.switchboard.text.Utf8Buffer;
import org.switchboard.text.XmlCharacters;

/**
 * Writes elements with the prefixes, declarations and spacing of .NET's DataContractSerializer (wire contract, section
 * 1.1), so that an answer is the same to the byte. One instance writes one document; not thread-safe.
 */
final class DataContractXmlWriter {
    private final Utf8Buffer out;
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
            String qualifiedName,
            String defaultNamespace,
            @Nullable String prefix,
            @Nullable String prefixed) {}

    /**
     * @param out where the document goes
     * @param depth how many elements the document stands in already, as in a SOAP body; prefixes count from there
     */
    DataContractXmlWriter(Utf8Buffer out, int depth) {
        this.out = out;
        this.depth = depth;
    }

    /** What a document begins with that stands alone. */
    void startDocument() {
        out.write("<?xml version=\"1.0\" encoding=\"utf-8\"?>");
    }

    /** @param itemNamespace the namespace of its children, if it is a list whose items are in another than its own */
    void startElement(QName name, @Nullable String itemNamespace) {
        closeStartTag();
        @Nullable Open parent = open.peek();
        String namespace = name.getNamespaceURI();
        boolean inherited = parent == null || namespace.equals(parent.defaultNamespace());
        @Nullable String used = inherited ? null : prefixOf(namespace);
        String qualifiedName = used == null ? name.getLocalPart() : used + ':' + name.getLocalPart();
        out.write('<');
        out.write(qualifiedName);
        if (parent == null) {
            declare("i", XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI);
            declareDefault(namespace);
        }
        @Nullable String prefix = itemNamespace == null ? null : "d" + (depth + open.size() + 1) + "p1";
        if (prefix != null && itemNamespace != null) {
            declare(prefix, itemNamespace);
        }
        String defaultNamespace = used == null || parent == null ? namespace : parent.defaultNamespace();
        open.push(new Open(qualifiedName, defaultNamespace, prefix, itemNamespace));
        startTagOpen = true;
        pendingDefault = inherited || used != null ? null : namespace;
    }

    /** Says of the element that was just started that it has no value. */
    void nil() {
        out.write(" i:nil=\"true\"");
    }

    /** @throws IllegalArgumentException if it holds a character that XML cannot carry */
    void text(String text) {
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
                throw new IllegalArgumentException("the character U+%04X cannot be written in XML".formatted((int) c));
            }
        }
        out.write(text, from, length);
    }

    void endElement() {
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
