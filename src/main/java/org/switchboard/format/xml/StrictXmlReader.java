package org.switchboard.format.xml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.arrays.ArrayOfKeyValueOfstringstring;
import org.switchboard.contract.arrays.KeyValueOfstringstring;
import org.switchboard.contract.model.PublishedType;
import org.switchboard.text.IntegerText;
import org.switchboard.text.TruncatedText;

/**
 * Reads objects of published types: unknown elements are left out, and whatever cannot be meant (a second occurrence, a
 * bad value, a nil where none is allowed) is an error that names the element and its place. The rules are those of the
 * wire contract, section 1.5, as amended by the decision that elements may come in any order. One instance reads one
 * document; not thread-safe.
 */
final class StrictXmlReader {
    private static final ArrayOfKeyValueOfstringstring.Adapter DICTIONARIES =
            new ArrayOfKeyValueOfstringstring.Adapter();
    private static final Pattern BOOLEAN = Pattern.compile("[ \\t\\r\\n]*(true|false|1|0)[ \\t\\r\\n]*");

    private final XmlCursor at;

    StrictXmlReader(XmlCursor at) {
        this.at = at;
    }

    /** The value of the element at whose start the cursor stands, which is left at the element's end. */
    @Nullable
    Object read(ElementDeclaration root) throws XMLStreamException {
        QName name = at.name();
        if (!name.equals(root.name())) {
            throw at.fault("expected the element '" + root.localName() + "' in the namespace '"
                    + root.name().getNamespaceURI() + "', found '" + TruncatedText.of(name.getLocalPart()) + "' in '"
                    + TruncatedText.of(name.getNamespaceURI()) + "'");
        }
        return readElement(root);
    }

    private @Nullable Object readElement(ElementDeclaration element) throws XMLStreamException {
        boolean nil = isNil(element);
        checkType(element);
        at.enter();
        @Nullable Object value = null;
        if (nil) {
            at.skipContent();
        } else {
            value = readContent(element);
        }
        at.leave();
        return value;
    }

    private @Nullable Object readContent(ElementDeclaration element) throws XMLStreamException {
        return switch (element.kind()) {
            case OBJECT -> readObject(element);
            case TEXT_LIST, OBJECT_LIST -> readItems(element);
            case DICTIONARY -> readDictionary(element);
            case TEXT -> at.readText(element.localName());
            case BOOLEAN -> readBoolean(element);
            case INTEGER -> readInteger(element);
            case ENUMERATION -> readConstant(element);
        };
    }

    private Object readObject(ElementDeclaration element) throws XMLStreamException {
        ComplexType type = element.content();
        Object object = type.newInstance();
        Set<QName> seen = new HashSet<>();
        while (at.goToChild(element.localName())) {
            QName name = at.name();
            ComplexType.@Nullable Element child = type.byName().get(name);
            if (child == null) {
                at.skipContent();
                continue;
            }
            if (!seen.add(name)) {
                throw at.fault("'" + name.getLocalPart() + "' is given twice; give it once");
            }
            @Nullable Object value = readElement(child.declaration());
            if (value != null || !child.member().kind().isList()) {
                child.member().set(object, value);
            }
        }
        return object;
    }

    private List<@Nullable Object> readItems(ElementDeclaration list) throws XMLStreamException {
        ElementDeclaration item = list.item().orElseThrow();
        List<@Nullable Object> items = new ArrayList<>();
        while (at.goToChild(list.localName())) {
            QName name = at.name();
            if (name.equals(item.name())) {
                items.add(readElement(item));
            } else if (name.getLocalPart().equals(item.localName())) {
                throw at.fault("the items of '" + list.localName() + "' must be in the namespace '"
                        + item.name().getNamespaceURI() + "', found '" + TruncatedText.of(name.getNamespaceURI())
                        + "'");
            } else {
                at.skipContent();
            }
        }
        return items;
    }

    private @Nullable Object readDictionary(ElementDeclaration dictionary) throws XMLStreamException {
        ArrayOfKeyValueOfstringstring array = new ArrayOfKeyValueOfstringstring();
        readItems(dictionary).forEach(entry -> array.entries.add((KeyValueOfstringstring) entry));
        try {
            return DICTIONARIES.unmarshal(array);
        } catch (IllegalArgumentException e) {
            throw new XMLStreamException(e.getMessage());
        }
    }

    private Object readBoolean(ElementDeclaration element) throws XMLStreamException {
        String text = at.readText(element.localName());
        if (!BOOLEAN.matcher(text).matches()) {
            throw invalid(element, text, "true, false, 1, 0");
        }
        return isTrue(text);
    }

    private Object readInteger(ElementDeclaration element) throws XMLStreamException {
        String text = at.readText(element.localName());
        Optional<Integer> number = IntegerText.of(text);
        if (number.isEmpty()) {
            throw invalid(element, text, IntegerText.ALLOWED);
        }
        return number.get();
    }

    private Object readConstant(ElementDeclaration element) throws XMLStreamException {
        String text = at.readText(element.localName());
        PublishedType type = element.type().orElseThrow();
        int ordinal = type.values().indexOf(text);
        if (ordinal < 0) {
            throw invalid(element, text, String.join(", ", type.values()));
        }
        return type.javaType().getEnumConstants()[ordinal];
    }

    private boolean isNil(ElementDeclaration element) throws XMLStreamException {
        @Nullable String value = at.attribute("nil");
        if (value == null) {
            return false;
        }
        if (!BOOLEAN.matcher(value).matches()) {
            throw at.fault("i:nil of '" + element.localName() + "' must be true or false");
        }
        boolean nil = isTrue(value);
        if (nil && !element.nillable()) {
            throw at.fault("'" + element.localName() + "' cannot be nil; leave the element out instead");
        }
        return nil;
    }

    private void checkType(ElementDeclaration element) throws XMLStreamException {
        @Nullable String type = at.attribute("type");
        Optional<String> known = element.typeName();
        if (type == null || known.isEmpty()) {
            return;
        }
        if (!type.substring(type.indexOf(':') + 1).equals(known.get())) {
            throw at.fault("i:type of '" + element.localName() + "' is not known; leave it out");
        }
    }

    private static boolean isTrue(String text) {
        return text.strip().equals("true") || text.strip().equals("1");
    }

    private XMLStreamException invalid(ElementDeclaration element, String text, String allowed) {
        return at.fault("'" + TruncatedText.of(text) + "' is an invalid value for '" + element.localName()
                + "'; allowed are " + allowed);
    }
}
