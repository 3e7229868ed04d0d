package org.switchboard.description.openapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.switchboard.contract.model.PublishedType;
import org.switchboard.format.Format;

/** What bodies hold, by media type. */
final class Contents {
    private static final List<Format> READ =
            Arrays.stream(Format.values()).filter(Format::isRead).toList();
    /** Tools take the first for the usual one: pages for people come last. */
    private static final List<Format> ALL = Stream.concat(
                    READ.stream(), Arrays.stream(Format.values()).filter(format -> !format.isRead()))
            .toList();

    private static final List<String> FORMS =
            List.of(MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA);

    private final Examples examples;

    Contents(Examples examples) {
        this.examples = examples;
    }

    /** Answers in every format that is written. */
    ObjectNode answer(Class<?> type) {
        return in(ALL, type);
    }

    /** Requests in every format that is read, and forms. */
    ObjectNode request(Class<?> type) {
        return withForms(in(READ, type), type);
    }

    /** Answers in JSON only. */
    ObjectNode answerInJson(Class<?> type) {
        return in(List.of(Format.JSON), type);
    }

    /** Requests in JSON, and forms. */
    ObjectNode requestInJson(Class<?> type) {
        return withForms(in(List.of(Format.JSON), type), type);
    }

    private ObjectNode in(List<Format> formats, Class<?> type) {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        for (Format format : formats) {
            ObjectNode mediaType = content.putObject(name(format));
            mediaType.set("schema", schema(format, type));
            if (format.isRead()) {
                examples.addTo(mediaType, type, format);
            }
        }
        return content;
    }

    /** A JSON schema says nothing of what is not JSON, which is therefore a text; its examples show what it holds. */
    private static ObjectNode schema(Format format, Class<?> type) {
        return format == Format.JSON
                ? TypeSchemas.reference(PublishedType.of(type))
                : JsonNodeFactory.instance.objectNode().put("type", "string");
    }

    private ObjectNode withForms(ObjectNode content, Class<?> type) {
        for (String form : FORMS) {
            ObjectNode mediaType = content.putObject(form);
            mediaType.set("schema", TypeSchemas.reference(PublishedType.of(type)));
            examples.addTo(mediaType, type, Format.JSON);
        }
        return content;
    }

    private static String name(Format format) {
        return format.mediaType().getType() + '/' + format.mediaType().getSubtype();
    }
}
