package org.switchboard.format.xml;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;
import org.switchboard.text.IntegerText;

/** An element that is being read: what has been seen of it so far. Not thread-safe. */
final class OpenElement {
    private static final Pattern BOOLEAN = Pattern.compile("[ \\t\\r\\n]*(true|false|1|0)[ \\t\\r\\n]*");

    private final ElementDeclaration declaration;
    private @Nullable Set<QName> seen;
    private @Nullable StringBuilder text;

    OpenElement(ElementDeclaration declaration) {
        this.declaration = declaration;
    }

    /** What it may hold. */
    ElementDeclaration declaration() {
        return declaration;
    }

    /** Notes a child; whether it may stand where it does: items as often as they like, all others once. */
    boolean isFirstOrItem(QName child) {
        if (declaration.item().isPresent()) {
            return true;
        }
        if (seen == null) {
            seen = new HashSet<>();
        }
        return seen.add(child);
    }

    /** Notes a part of its text; a text as such may be anything. */
    void append(String part) {
        if (text == null) {
            text = new StringBuilder(part.length());
        }
        text.append(part);
    }

    /** The text that was noted. */
    String text() {
        return text == null ? "" : text.toString();
    }

    /** What is allowed instead, if the text is not a value of its kind. */
    Optional<String> allowedInstead() {
        return switch (declaration.kind()) {
            case BOOLEAN -> isBoolean(text()) ? Optional.empty() : Optional.of("true, false, 1, 0");
            case INTEGER -> IntegerText.of(text()).isPresent() ? Optional.empty() : Optional.of(IntegerText.ALLOWED);
            case ENUMERATION -> constantsInstead();
            case TEXT, OBJECT, TEXT_LIST, OBJECT_LIST, DICTIONARY -> Optional.empty();
        };
    }

    /** Whether a text is a boolean of XML Schema. */
    static boolean isBoolean(String text) {
        return BOOLEAN.matcher(text).matches();
    }

    private Optional<String> constantsInstead() {
        List<String> constants = declaration.type().orElseThrow().values();
        return constants.contains(text()) ? Optional.empty() : Optional.of(String.join(", ", constants));
    }
}
