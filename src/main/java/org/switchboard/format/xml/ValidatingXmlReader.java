package org.switchboard.format.xml;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.model.MemberKind;
import org.switchboard.text.TruncatedText;

/**
 * Stands between the parser and JAXB and lets through only what the type can hold: unknown elements are left out, and
 * what JAXB would swallow or guess at (a second occurrence, a bad value, a nil where none is allowed, stray text) is an
 * error that names the element and its place. The rules are those of the wire contract, section 1.5, as amended by the
 * decision that elements may come in any order. One instance reads one document; not thread-safe.
 */
final class ValidatingXmlReader extends StreamReaderDelegate {
    private static final String XSI = XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI;
    private static final int MAX_DEPTH = 64;

    private final ElementDeclaration root;
    private final Deque<OpenElement> open = new ArrayDeque<>();
    private boolean nil;

    ValidatingXmlReader(XMLStreamReader parser, ElementDeclaration root) {
        super(parser);
        this.root = root;
    }

    @Override
    public int next() throws XMLStreamException {
        if (nil) {
            nil = false;
            skipContent();
            open.pop();
            return END_ELEMENT;
        }
        while (true) {
            int event = super.next();
            switch (event) {
                case START_ELEMENT -> {
                    if (accepted()) {
                        return event;
                    }
                    skipContent();
                }
                case END_ELEMENT -> {
                    ended();
                    return event;
                }
                case CHARACTERS, CDATA, SPACE -> {
                    if (isText()) {
                        return event;
                    }
                }
                case DTD -> throw fault("a DOCTYPE is not allowed");
                case ENTITY_REFERENCE -> throw entity();
                case END_DOCUMENT -> {
                    return event;
                }
                default -> {
                    // Comments and processing instructions say nothing about the data.
                }
            }
        }
    }

    @Override
    public int nextTag() throws XMLStreamException {
        int event = next();
        while (event != START_ELEMENT && event != END_ELEMENT) {
            event = next();
        }
        return event;
    }

    /** Whether JAXB is given the element at which the parser stands. */
    private boolean accepted() throws XMLStreamException {
        QName name = getName();
        @Nullable ElementDeclaration element = open.isEmpty() ? rootOf(name) : childOf(open.element(), name);
        if (element == null) {
            return false;
        }
        nil = isNil(element);
        checkType(element);
        checkDepth(open.size() + 1);
        open.push(new OpenElement(element));
        return true;
    }

    private ElementDeclaration rootOf(QName name) throws XMLStreamException {
        if (!name.equals(root.name())) {
            throw fault("expected the element '" + root.localName() + "' in the namespace '"
                    + root.name().getNamespaceURI() + "', found '" + TruncatedText.of(name.getLocalPart()) + "' in '"
                    + TruncatedText.of(name.getNamespaceURI()) + "'");
        }
        return root;
    }

    private @Nullable ElementDeclaration childOf(OpenElement parent, QName name) throws XMLStreamException {
        ElementDeclaration declaration = parent.declaration();
        if (!declaration.hasElements()) {
            throw fault("'" + declaration.localName() + "' holds a value, found the element '"
                    + TruncatedText.of(name.getLocalPart()) + "' in it");
        }
        @Nullable ElementDeclaration child = declaration.child(name);
        if (child == null) {
            refuseItemInWrongNamespace(declaration, name);
        } else if (!parent.isFirstOrItem(name)) {
            throw fault("'" + name.getLocalPart() + "' is given twice; give it once");
        }
        return child;
    }

    private void refuseItemInWrongNamespace(ElementDeclaration list, QName name) throws XMLStreamException {
        Optional<ElementDeclaration> item = list.item();
        if (item.isPresent() && item.get().localName().equals(name.getLocalPart())) {
            throw fault("the items of '" + list.localName() + "' must be in the namespace '"
                    + item.get().name().getNamespaceURI() + "', found '" + TruncatedText.of(name.getNamespaceURI())
                    + "'");
        }
    }

    private boolean isNil(ElementDeclaration element) throws XMLStreamException {
        @Nullable String value = super.getAttributeValue(XSI, "nil");
        if (value == null) {
            return false;
        }
        if (!OpenElement.isBoolean(value)) {
            throw fault("i:nil of '" + element.localName() + "' must be true or false");
        }
        boolean given = value.strip().equals("true") || value.strip().equals("1");
        if (given && !element.nillable()) {
            throw fault("'" + element.localName() + "' cannot be nil; leave the element out instead");
        }
        return given;
    }

    private void checkType(ElementDeclaration element) throws XMLStreamException {
        @Nullable String type = super.getAttributeValue(XSI, "type");
        Optional<String> known = element.typeName();
        if (type == null || known.isEmpty()) {
            return;
        }
        if (!type.substring(type.indexOf(':') + 1).equals(known.get())) {
            throw fault("i:type of '" + element.localName() + "' is not known; leave it out");
        }
    }

    private boolean isText() throws XMLStreamException {
        @Nullable OpenElement element = open.peek();
        if (element == null) {
            return false;
        }
        ElementDeclaration declaration = element.declaration();
        if (declaration.hasElements()) {
            if (!getText().isBlank()) {
                throw fault("text is not allowed between the elements of '" + declaration.localName() + "'");
            }
            return false;
        }
        if (declaration.kind() != MemberKind.TEXT) {
            element.append(getText());
        }
        return true;
    }

    private void ended() throws XMLStreamException {
        OpenElement element = open.pop();
        Optional<String> allowed = element.allowedInstead();
        if (allowed.isPresent()) {
            throw fault("'" + TruncatedText.of(element.text()) + "' is an invalid value for '"
                    + element.declaration().localName() + "'; allowed are " + allowed.get());
        }
    }

    /** Reads on to the end of the current element. */
    private void skipContent() throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            switch (super.next()) {
                case START_ELEMENT -> depth++;
                case END_ELEMENT -> depth--;
                case ENTITY_REFERENCE -> throw entity();
                default -> {
                    // What is left out is not looked at.
                }
            }
            checkDepth(open.size() + depth);
        }
    }

    @Override
    public int getNamespaceCount() {
        return 0;
    }

    @Override
    public int getAttributeCount() {
        return nil ? 1 : 0;
    }

    @Override
    public String getAttributeNamespace(int index) {
        return XSI;
    }

    @Override
    public String getAttributeLocalName(int index) {
        return "nil";
    }

    @Override
    public String getAttributePrefix(int index) {
        return "i";
    }

    @Override
    public String getAttributeValue(int index) {
        return "true";
    }

    @Override
    public @Nullable String getAttributeValue(@Nullable String namespace, String name) {
        return nil && XSI.equals(namespace) && name.equals("nil") ? "true" : null;
    }

    private XMLStreamException entity() {
        return fault("entities other than the five of XML are not allowed");
    }

    private void checkDepth(int depth) throws XMLStreamException {
        if (depth > MAX_DEPTH) {
            throw fault("elements may be nested " + MAX_DEPTH + " deep");
        }
    }

    private XMLStreamException fault(String what) {
        Location at = getLocation();
        return new XMLStreamException("line " + at.getLineNumber() + ", column " + at.getColumnNumber() + ": " + what);
    }
}
