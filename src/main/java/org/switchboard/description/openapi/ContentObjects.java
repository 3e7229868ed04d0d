package org.switchboard.description.openapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.switchboard.contract.model.PublishedType;
import org.switchboard.description.samples.SampleWriter;
import org.switchboard.format.Format;

/**
 * What bodies hold, by media type.
 *
 * @param examples what shows them
 * @param formats the formats of answers, of which those that are read are those of requests
 */
record ContentObjects(ExampleObjects examples, List<Format> formats) {
    private static final List<String> FORMS =
            List.of(MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA);

    /** Tools take the first for the usual one: pages for people come last. */
    static ContentObjects ofEveryFormat(ExampleObjects exampleObjects) {
        return new ContentObjects(
                exampleObjects,
                Arrays.stream(Format.values())
                        .sorted(Comparator.comparing(Format::isRead).reversed())
                        .toList());
    }

    static ContentObjects ofJson(ExampleObjects exampleObjects) {
        return new ContentObjects(exampleObjects, List.of(Format.JSON));
    }

    /** The content of an answer. */
    ObjectNode answer(Class<?> type) {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        formats.forEach(format -> add(content, format, type));
        return content;
    }

    /** The content of a request, which may come as a form too. */
    ObjectNode request(Class<?> type) {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        formats.stream().filter(Format::isRead).forEach(format -> add(content, format, type));
        FORMS.forEach(form -> addStructured(content.putObject(form), type));
        return content;
    }

    /** A JSON schema says nothing of what is not JSON, which is therefore a text; its examples show what it holds. */
    private void add(ObjectNode content, Format format, Class<?> type) {
        ObjectNode mediaType = content.putObject(SampleWriter.mediaType(format));
        if (format == Format.JSON) {
            addStructured(mediaType, type);
            return;
        }
        mediaType.putObject("schema").put("type", "string");
        if (format.isRead()) {
            examples.addTo(mediaType, type, format);
        }
    }

    private void addStructured(ObjectNode mediaType, Class<?> type) {
        mediaType.set("schema", TypeSchemas.reference(PublishedType.of(type)));
        examples.addTo(mediaType, type, Format.JSON);
    }
}
