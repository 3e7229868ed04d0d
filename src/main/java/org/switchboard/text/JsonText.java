package org.switchboard.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * Writes trees of JSON as text. What they write of themselves ({@code toString}, {@code toPrettyString}) takes buffers that
 * stay with the thread ({@link JsonBuffers}). Thread-safe.
 */
public final class JsonText {
    private static final ObjectWriter COMPACT =
            new JsonMapper(JsonBuffers.factory().build()).writer();
    private static final ObjectWriter INDENTED = COMPACT.withDefaultPrettyPrinter();

    private JsonText() {}

    /** On one line. */
    public static String compact(JsonNode tree) {
        return written(COMPACT, tree);
    }

    /** With a line for each member. */
    public static String indented(JsonNode tree) {
        return written(INDENTED, tree);
    }

    private static String written(ObjectWriter writer, JsonNode tree) {
        try {
            return writer.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of JSON that is none", e);
        }
    }
}
