package org.switchboard.door.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
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
public class JsonFormat {
    /** The media type, as answers carry it. */
    public static final String MEDIA_TYPE = "application/json; charset=utf-8";

    private static final String NAME = "application/json";
    private static final int MAX_DEPTH = 64;
    private static final int MAX_NAME_LENGTH = 1024;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final ObjectMapper mapper = newMapper();

    /**
     * Reads one object.
     *
     * @param body the bytes, in UTF-8; none at all stands for an empty object
     * @param type one of the published types
     * @throws MalformedBody if the bytes are not one JSON object that the type can hold
     */
    public <T> T read(byte[] body, Class<T> type) throws MalformedBody {
        int start = startsWithMark(body) ? BYTE_ORDER_MARK.length : 0;
        try {
            if (body.length == start) {
                return mapper.readValue("{}", type);
            }
            T value = mapper.readValue(body, start, body.length - start, type);
            if (value == null) {
                throw new MalformedBody(NAME, type, "expected an object, found null");
            }
            return value;
        } catch (JsonMappingException e) {
            throw new MalformedBody(NAME, type, at(e.getLocation()) + field(e) + e.getOriginalMessage());
        } catch (JsonProcessingException e) {
            throw new MalformedBody(NAME, type, at(e.getLocation()) + e.getOriginalMessage());
        } catch (IOException e) {
            throw new MalformedBody(NAME, type, "the bytes are not UTF-8");
        }
    }

    /** Writes one value, or a list of them. */
    public byte[] write(Object value) {
        try {
            return mapper.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON", e);
        }
    }

    private static boolean startsWithMark(byte[] body) {
        return body.length >= BYTE_ORDER_MARK.length
                && body[0] == BYTE_ORDER_MARK[0]
                && body[1] == BYTE_ORDER_MARK[1]
                && body[2] == BYTE_ORDER_MARK[2];
    }

    private static String at(JsonLocation location) {
        return location == null ? "" : "line " + location.getLineNr() + ", column " + location.getColumnNr() + ": ";
    }

    private static String field(JsonMappingException failure) {
        return failure.getPath().isEmpty()
                ? ""
                : "'" + failure.getPath().get(failure.getPath().size() - 1).getFieldName() + "': ";
    }

    private static ObjectMapper newMapper() {
        JsonFactory factory = new JsonFactoryBuilder()
                .disable(JsonFactory.Feature.CHARSET_DETECTION)
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .maxNameLength(MAX_NAME_LENGTH)
                        .build())
                .build();
        factory.setCharacterEscapes(new ControlEscapes());
        return JsonMapper.builder(factory)
                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_PROPERTIES)
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .defaultPropertyInclusion(ServiceStackJson.WITHOUT_NULLS)
                .addModule(new ServiceStackJson())
                .build();
    }
}
