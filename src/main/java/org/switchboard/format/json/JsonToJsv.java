package org.switchboard.format.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** Writes an object or list as JSV text (wire contract, section 2.3): what a text member becomes when given one. */
final class JsonToJsv {
    private JsonToJsv() {}

    /** Appends the value at which the parser stands, and leaves the parser at its end. */
    static void append(JsonParser in, StringBuilder out) throws IOException {
        switch (in.currentToken()) {
            case START_OBJECT -> {
                out.append('{');
                String separator = "";
                while (in.nextToken() != JsonToken.END_OBJECT) {
                    out.append(separator)
                            .append(JsvText.written(in.currentName()))
                            .append(':');
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
            case VALUE_STRING -> out.append(JsvText.written(in.getText()));
            default -> out.append(in.getText());
        }
    }
}
