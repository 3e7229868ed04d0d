package org.switchboard.door.format;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads documents off a parser to the end of its text, and tells what is wrong with a text that does not hold them.
 *
 * @param mediaType the media type that is told to the caller
 */
record StrictReading(String mediaType) {
    /** The bytes as text. */
    String text(byte[] body, Class<?> type) throws MalformedBody {
        try {
            return Utf8.decode(body);
        } catch (Utf8.NotUtf8 e) {
            throw new MalformedBody(mediaType, type, e.getMessage());
        }
    }

    /**
     * The one document of a text.
     *
     * @param linesBefore how many lines stand before the text in its body
     */
    <T> T document(JsonParser parser, Class<T> type, int linesBefore) throws MalformedBody {
        Misfits misfits = new Misfits();
        try {
            @Nullable T value = misfits.reader(type).readValue(parser);
            if (value == null) {
                throw malformed(type, parser, linesBefore, "expected an object, found null");
            }
            refuseMore(parser, type, linesBefore, "something follows the object");
            refuseIfAny(misfits, type, parser, linesBefore, value);
            return value;
        } catch (JsonProcessingException e) {
            throw new MalformedBody(mediaType, type, JsonFault.said(e, parser, linesBefore));
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory cannot fail to be read", e);
        }
    }

    /** The documents of a text that is a list of them. */
    <T> List<@Nullable T> list(JsonParser parser, Class<T> type) throws MalformedBody {
        Misfits misfits = new Misfits();
        try {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw malformed(type, parser, 0, "expected a list");
            }
            ObjectReader reader = misfits.reader(type);
            List<@Nullable T> documents = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                documents.add(parser.currentToken() == JsonToken.VALUE_NULL ? null : reader.readValue(parser));
            }
            refuseMore(parser, type, 0, "something follows the list");
            refuseIfAny(misfits, type, parser, 0, null);
            return documents;
        } catch (JsonProcessingException e) {
            throw new MalformedBody(mediaType, type, JsonFault.said(e, parser, 0));
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory cannot fail to be read", e);
        }
    }

    /** The one value of a text, which is not a document of its own. */
    Object member(JsonParser parser, JavaType type) throws MalformedBody {
        Class<?> raw = type.getRawClass();
        try {
            @Nullable Object value = ServiceStackMapper.MAPPER.readValue(parser, type);
            if (value == null) {
                throw malformed(raw, parser, 0, "expected a value");
            }
            refuseMore(parser, raw, 0, "something follows the value");
            return value;
        } catch (JsonProcessingException e) {
            throw new MalformedBody(mediaType, raw, JsonFault.said(e, parser, 0));
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory cannot fail to be read", e);
        }
    }

    private void refuseMore(JsonParser parser, Class<?> type, int linesBefore, String fault)
            throws IOException, MalformedBody {
        if (parser.nextToken() != null) {
            throw malformed(type, parser, linesBefore, fault);
        }
    }

    private void refuseIfAny(
            Misfits misfits, Class<?> type, JsonParser parser, int linesBefore, @Nullable Object document)
            throws MalformedBody {
        Optional<JsonFault.InvalidValue> first = misfits.first();
        if (first.isPresent()) {
            throw new MalformedBody(
                    mediaType, type, JsonFault.said(first.get(), parser, linesBefore), misfits.found(), document);
        }
    }

    private MalformedBody malformed(Class<?> type, JsonParser at, int linesBefore, String fault) {
        return new MalformedBody(mediaType, type, JsonFault.place(at.currentLocation(), linesBefore) + fault);
    }
}
