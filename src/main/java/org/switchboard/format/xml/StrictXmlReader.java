package org.switchboard.format.xml;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;
import org.jspecify.annotations.Nullable;
import org.switchboard.format.xml.XmlShape.Kind;
import org.switchboard.format.xml.XmlShape.Member;
import org.switchboard.text.IntegerText;
import org.switchboard.text.TruncatedText;

/**
 * Stands between the parser and JAXB and lets through only what the type can hold: unknown elements are left out, and
 * what JAXB would swallow or guess at (a second occurrence, a bad value, a nil where none is allowed, stray text) is an
 * error that names the element and its place. The rules are those of the wire contract, section 1.5, as amended by the
 * decision that elements may come in any order. One instance reads one document; not thread-safe.
 */
final class StrictXmlReader extends StreamReaderDelegate {
    private static final Pattern BOOLEAN = Pattern.compile("[ \\t\\r\\n]*(true|false|1|0)[ \\t\\r\\n]*");
    private static final String XSI = XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI;
    private static final int MAX_DEPTH = 64;

    private final QName root;
    private final XmlShape rootShape;
    private final Deque<Open> open = new ArrayDeque<>();
    private boolean nil;

    /** An element whose end has not come yet. */
    private static final class Open {
        final QName name;
        final Member member;
        private @Nullable Set<QName> seen;
        private @Nullable StringBuilder text;

        Open(QName name, Member member) {
            this.name = name;
            this.member = member;
        }

        /** Notes a child; whether it is the first of its name. Most elements have none. */
        boolean isFirst(QName child) {
            if (seen == null) {
                seen = new HashSet<>();
            }
            return seen.add(child);
        }

        void append(String part) {
            if (text == null) {
                text = new StringBuilder(part.length());
            }
            text.append(part);
        }

        String text() {
            return text == null ? "" : text.toString();
        }
    }

    StrictXmlReader(XMLStreamReader parser, QName root, XmlShape rootShape) {
        super(parser);
        this.root = root;
        this.rootShape = rootShape;
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
                case ENTITY_REFERENCE -> throw fault("entities other than the five of XML are not allowed");
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

    private boolean accepted() throws XMLStreamException {
        QName name = getName();
        Optional<Member> member = open.isEmpty() ? Optional.of(rootMember(name)) : childMember(name);
        if (member.isEmpty()) {
            return false;
        }
        nil = isNil(name, member.get());
        checkType(name, member.get());
        if (open.size() == MAX_DEPTH) {
            throw tooDeep();
        }
        open.push(new Open(name, member.get()));
        return true;
    }

    private Member rootMember(QName name) throws XMLStreamException {
        if (!name.equals(root)) {
            throw fault("expected the element '" + root.getLocalPart() + "' in the namespace '" + root.getNamespaceURI()
                    + "', found '" + TruncatedText.of(name.getLocalPart()) + "' in '"
                    + TruncatedText.of(name.getNamespaceURI())
                    + "'");
        }
        return new Member(Kind.OBJECT, true, false, List.of(), Optional.of(rootShape));
    }

    private Optional<Member> childMember(QName name) throws XMLStreamException {
        Open parent = open.element();
        XmlShape shape = parent.member.shape().orElse(null);
        if (shape == null) {
            throw fault("'" + parent.name.getLocalPart() + "' holds a value, found the element '"
                    + TruncatedText.of(name.getLocalPart()) + "' in it");
        }
        Member member = shape.members().get(name);
        if (member == null) {
            refuseItemInWrongNamespace(shape, name);
            return Optional.empty();
        }
        if (!member.repeatable() && !parent.isFirst(name)) {
            throw fault("'" + name.getLocalPart() + "' is given twice; give it once");
        }
        return Optional.of(member);
    }

    private void refuseItemInWrongNamespace(XmlShape shape, QName name) throws XMLStreamException {
        for (var known : shape.members().entrySet()) {
            if (known.getValue().repeatable() && known.getKey().getLocalPart().equals(name.getLocalPart())) {
                throw fault("the items of '" + open.element().name.getLocalPart() + "' must be in the namespace '"
                        + known.getKey().getNamespaceURI() + "', found '" + TruncatedText.of(name.getNamespaceURI())
                        + "'");
            }
        }
    }

    private boolean isNil(QName name, Member member) throws XMLStreamException {
        @Nullable String value = super.getAttributeValue(XSI, "nil");
        if (value == null) {
            return false;
        }
        if (!BOOLEAN.matcher(value).matches()) {
            throw fault("i:nil of '" + name.getLocalPart() + "' must be true or false");
        }
        boolean given = value.strip().equals("true") || value.strip().equals("1");
        if (given && !member.nillable()) {
            throw fault("'" + name.getLocalPart() + "' cannot be nil; leave the element out instead");
        }
        return given;
    }

    private void checkType(QName name, Member member) throws XMLStreamException {
        @Nullable String type = super.getAttributeValue(XSI, "type");
        if (type == null || member.shape().isEmpty()) {
            return;
        }
        String local = type.substring(type.indexOf(':') + 1);
        if (!local.equals(member.shape().get().typeName())) {
            throw fault("i:type of '" + name.getLocalPart() + "' is not known; leave it out");
        }
    }

    private boolean isText() throws XMLStreamException {
        Open element = open.peek();
        if (element == null) {
            return false;
        }
        if (element.member.kind() == Kind.OBJECT) {
            if (!getText().isBlank()) {
                throw fault("text is not allowed between the elements of '" + element.name.getLocalPart() + "'");
            }
            return false;
        }
        if (element.member.kind() != Kind.TEXT) {
            element.append(getText());
        }
        return true;
    }

    private void ended() throws XMLStreamException {
        Open element = open.pop();
        String text = element.text();
        if (element.member.kind() == Kind.BOOLEAN && !BOOLEAN.matcher(text).matches()) {
            throw fault("'" + TruncatedText.of(text) + "' is an invalid value for '" + element.name.getLocalPart()
                    + "'; allowed are true, false, 1, 0");
        }
        if (element.member.kind() == Kind.INTEGER && IntegerText.of(text).isEmpty()) {
            throw fault("'" + TruncatedText.of(text) + "' is an invalid value for '" + element.name.getLocalPart()
                    + "'; allowed are " + IntegerText.ALLOWED);
        }
        if (element.member.kind() == Kind.ENUMERATION
                && !element.member.values().contains(text)) {
            throw fault("'" + TruncatedText.of(text) + "' is an invalid value for '" + element.name.getLocalPart()
                    + "'; allowed are " + XmlShape.oneOf(element.member.values()));
        }
    }

    /** Reads on to the end of the current element. */
    private void skipContent() throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            switch (super.next()) {
                case START_ELEMENT -> depth++;
                case END_ELEMENT -> depth--;
                case ENTITY_REFERENCE -> throw fault("entities other than the five of XML are not allowed");
                default -> {
                    // What is left out is not looked at.
                }
            }
            if (open.size() + depth > MAX_DEPTH) {
                throw tooDeep();
            }
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

    private XMLStreamException tooDeep() {
        return fault("elements may be nested " + MAX_DEPTH + " deep");
    }

    private XMLStreamException fault(String what) {
        Location at = getLocation();
        return new XMLStreamException("line " + at.getLineNumber() + ", column " + at.getColumnNumber() + ": " + what);
    }
}
