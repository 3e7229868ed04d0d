package org.switchboard.door.format;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** Writes a JSON object or list as JSV text (wire contract, section 2.3): what a text member becomes when given one. */
final class JsonAsJsv {
    private static final String SPECIAL = "\":,{}[]\r\n";

    private JsonAsJsv() {}

    /** Appends the value at which the parser stands, and leaves the parser at its end. */
    static void append(JsonParser in, StringBuilder out) throws IOException {
        switch (in.currentToken()) {
            case START_OBJECT -> {
                out.append('{');
                String separator = "";
                while (in.nextToken() != JsonToken.END_OBJECT) {
                    out.append(separator).append(in.currentName()).append(':');
                    in.nextToken();
                    append(in, out);
                    separator = ",";
                }
                out.append('}');
            }
            case START_ARRAY -> {
                out.append('[');
                String separator = "";
                while (in.nextToken() != JsonToken.END_ARRAY) {
                    out.append(separator);
                    append(in, out);
                    separator = ",";
                }
                out.append(']');
            }
            case VALUE_NULL -> {
                // JSV has no word for null.
            }
            case VALUE_STRING -> appendText(in.getText(), out);
            default -> out.append(in.getText());
        }
    }

    private static void appendText(String text, StringBuilder out) {
        boolean quoted = text.isEmpty() || text.chars().anyMatch(c -> SPECIAL.indexOf(c) >= 0);
        if (!quoted) {
            out.append(text);
            return;
        }
        out.append('"').append(text.replace("\"", "\"\"")).append('"');
    }
}
