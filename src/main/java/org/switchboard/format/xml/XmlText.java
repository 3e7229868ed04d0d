package org.switchboard.format.xml;

import org.jspecify.annotations.Nullable;
import org.switchboard.text.Utf8Buffer;
import org.switchboard.text.XmlCharacters;

/** Text between the tags of an element, as .NET's DataContractSerializer writes it. */
final class XmlText {
    private XmlText() {}

    /** @throws IllegalArgumentException if it holds a character that XML cannot carry */
    static void write(String text, Utf8Buffer out) {
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
}
