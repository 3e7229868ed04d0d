package org.switchboard.description.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.switchboard.description.samples.Placeholders;
import org.switchboard.format.Format;
import org.switchboard.format.Formats;
import org.switchboard.text.JsonBuffers;

/** The examples of one document: the samples as the server's own serializers write them, each once. Not thread-safe. */
final class ExampleObjects {
    private static final ObjectMapper JSON =
            new ObjectMapper(JsonBuffers.factory().build());

    private final Formats formats;
    private final Map<String, ObjectNode> used = new TreeMap<>();

    ExampleObjects(Formats formats) {
        this.formats = formats;
    }

    /** Gives a media type the example of a published type in a format. */
    void addTo(ObjectNode mediaType, Class<?> type, Format format) {
        String name = type.getSimpleName() + '.' + format.suffix();
        used.computeIfAbsent(name, unused -> example(type, format));
        mediaType.putObject("examples").set("sample", ComponentReference.to("examples", name));
    }

    /** All that were given, by name. */
    Map<String, ObjectNode> used() {
        return used;
    }

    private ObjectNode example(Class<?> type, Format format) {
        String text = new String(formats.write(format, Placeholders.of(type)), StandardCharsets.UTF_8);
        ObjectNode example = JsonNodeFactory.instance.objectNode();
        example.put("summary", type.getSimpleName() + " with every member set");
        return format == Format.JSON ? example.set("value", parsed(text)) : example.put("value", text);
    }

    private static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the server's own JSON cannot be read", e);
        }
    }
}
