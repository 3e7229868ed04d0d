package org.switchboard.format.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import java.io.IOException;

/** A text: numbers and booleans as they were written, objects and lists as JSV. */
final class LenientStringDeserializer extends JsonDeserializer<String> {
    @Override
    public String deserialize(JsonParser in, DeserializationContext context) throws IOException {
        if (in.currentToken().isScalarValue()) {
            return in.getText();
        }
        StringBuilder jsv = new StringBuilder();
        JsonToJsv.append(in, jsv);
        return jsv.toString();
    }
}
