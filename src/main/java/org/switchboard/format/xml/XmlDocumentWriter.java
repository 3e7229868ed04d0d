package org.switchboard.format.xml;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.arrays.ArrayOfKeyValueOfstringstring;
import org.switchboard.contract.arrays.KeyValueOfstringstring;

/** Writes objects of published types as the elements that are declared for them. Not thread-safe. */
final class XmlDocumentWriter {
    private static final ArrayOfKeyValueOfstringstring.Adapter DICTIONARIES =
            new ArrayOfKeyValueOfstringstring.Adapter();

    private final DataContractXmlWriter out;

    XmlDocumentWriter(DataContractXmlWriter out) {
        this.out = out;
    }

    /** Writes a value, or that there is none. */
    void write(ElementDeclaration element, @Nullable Object value) {
        out.startElement(element.name(), element.foreignNamespace());
        if (value == null) {
            out.nil();
        } else {
            writeContent(element, value);
        }
        out.endElement();
    }

    private void writeContent(ElementDeclaration element, Object value) {
        switch (element.kind()) {
            case OBJECT -> writeMembers(element.content(), value);
            case TEXT_LIST, OBJECT_LIST -> writeItems(element, (List<?>) value);
            case DICTIONARY -> writeItems(element, entries(value));
            case TEXT, BOOLEAN, INTEGER, ENUMERATION -> out.text(value.toString());
        }
    }

    private void writeMembers(ComplexType type, Object object) {
        for (ComplexType.Element element : type.elements()) {
            @Nullable Object value = element.member().valueIn(object);
            if (value != null || element.declaration().nillable()) {
                write(element.declaration(), value);
            }
        }
    }

    private void writeItems(ElementDeclaration list, List<?> items) {
        ElementDeclaration item = list.item().orElseThrow();
        for (@Nullable Object each : items) {
            write(item, each);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<KeyValueOfstringstring> entries(Object dictionary) {
        return DICTIONARIES.marshal((Map<String, @Nullable String>) dictionary).entries;
    }
}
