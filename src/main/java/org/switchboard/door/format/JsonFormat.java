package org.switchboard.door.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;

/**
 * JSON as ServiceStack writes it (wire contract, section 2.1) and as it reads it (section 2.2), but with a strict
 * grammar and no unknown enum names (decisions). Thread-safe.
 */
@ApplicationScoped
public class JsonFormat implements DocumentFormat {
    /** The media type, as answers carry it. */
    public static final String MEDIA_TYPE = "application/json; charset=utf-8";

    private static final String NAME = "application/json";
    private static final int MAX_DEPTH = 64;
    private static final int MAX_NAME_LENGTH = 1024;

    private final ObjectMapper mapper = newMapper();

    /**
     * Reads one object.
     *
     * @param body the bytes, in UTF-8; none at all stands for an empty object
     * @param type one of the published types
     * @throws MalformedBody if the bytes are not one JSON object that the type can hold
     */
    public <T> T read(byte[] body, Class<T> type) throws MalformedBody {
        String text;
        try {
            text = Utf8.decode(body);
        } catch (Utf8.NotUtf8 e) {
            throw new MalformedBody(NAME, type, e.getMessage());
        }
        try (JsonParser parser = mapper.createParser(text.isEmpty() ? "{}" : text)) {
            return parse(parser, type);
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory cannot fail to be read", e);
        }
    }

    private <T> T parse(JsonParser parser, Class<T> type) throws IOException, MalformedBody {
        try {
            T value = mapper.readValue(parser, type);
            if (value == null) {
                throw new MalformedBody(NAME, type, JsonFault.place(parser) + "expected an object, found null");
            }
            if (parser.nextToken() != null) {
                throw new MalformedBody(NAME, type, JsonFault.place(parser) + "something follows the object");
            }
            return value;
        } catch (JsonProcessingException e) {
            throw new MalformedBody(NAME, type, JsonFault.said(e, parser));
        }
    }

    @Override
    public <T> java.util.List<T> readList(byte[] body, Class<T> type) throws MalformedBody {
        try {
            return mapper.readValue(body, mapper.getTypeFactory().constructCollectionType(java.util.List.class, type));
        } catch (IOException e) {
            throw new MalformedBody(NAME, type, "x");
        }
    }

    @Override
    public <T> byte[] writeList(java.util.List<? extends T> documents, Class<T> type) {
        return write(documents);
    }

    /** Writes one value, or a list of them. */
    public byte[] write(Object value) {
        try {
            return mapper.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON", e);
        }
    }

    private static ObjectMapper newMapper() {
        JsonFactory factory = new JsonFactoryBuilder()
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .maxNameLength(MAX_NAME_LENGTH)
                        .build())
                .build();
        factory.setCharacterEscapes(new ControlEscapes());
        return JsonMapper.builder(factory)
                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_PROPERTIES)
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .defaultPropertyInclusion(ServiceStackJson.WITHOUT_NULLS)
                .addModule(new ServiceStackJson())
                .build();
    }
}
