package org.switchboard.format.json;

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
import org.switchboard.format.MalformedBodyException;
import org.switchboard.text.Utf8;

/**
 * Reads documents off a parser to the end of its text, and tells what is wrong with a text that does not hold them.
 *
 * @param mediaType the media type that is told to the caller
 */
public record StrictDocumentReader(String mediaType) {
    /** The bytes as text. */
    public String text(byte[] body, Class<?> type) throws MalformedBodyException {
        try {
            return Utf8.decode(body);
        } catch (Utf8.NotUtf8 e) {
            throw new MalformedBodyException(mediaType, type, e.getMessage());
        }
    }

    /**
     * The one document of a text.
     *
     * @param linesBefore how many lines stand before the text in its body
     */
    public <T> T document(JsonParser parser, Class<T> type, int linesBefore) throws MalformedBodyException {
        BindingErrors bindingErrors = new BindingErrors();
        try {
            @Nullable T value = bindingErrors.reader(type).readValue(parser);
            if (value == null) {
                throw malformed(type, parser, linesBefore, "expected an object, found null");
            }
            refuseMore(parser, type, linesBefore, "something follows the object");
            refuseIfAny(bindingErrors, type, parser, linesBefore, value);
            return value;
        } catch (JsonProcessingException e) {
            throw new MalformedBodyException(mediaType, type, JsonErrorText.said(e, parser, linesBefore));
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory cannot fail to be read", e);
        }
    }

    /** The documents of a text that is a list of them. */
    public <T> List<@Nullable T> list(JsonParser parser, Class<T> type) throws MalformedBodyException {
        BindingErrors bindingErrors = new BindingErrors();
        try {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw malformed(type, parser, 0, "expected a list");
            }
            ObjectReader reader = bindingErrors.reader(type);
            List<@Nullable T> documents = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                documents.add(parser.currentToken() == JsonToken.VALUE_NULL ? null : reader.readValue(parser));
            }
            refuseMore(parser, type, 0, "something follows the list");
            refuseIfAny(bindingErrors, type, parser, 0, null);
            return documents;
        } catch (JsonProcessingException e) {
            throw new MalformedBodyException(mediaType, type, JsonErrorText.said(e, parser, 0));
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory cannot fail to be read", e);
        }
    }

    /** The one value of a text, which is not a document of its own. */
    public Object member(JsonParser parser, JavaType type) throws MalformedBodyException {
        Class<?> raw = type.getRawClass();
        try {
            @Nullable Object value = ContractObjectMapper.MAPPER.readValue(parser, type);
            if (value == null) {
                throw malformed(raw, parser, 0, "expected a value");
            }
            refuseMore(parser, raw, 0, "something follows the value");
            return value;
        } catch (JsonProcessingException e) {
            throw new MalformedBodyException(mediaType, raw, JsonErrorText.said(e, parser, 0));
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory cannot fail to be read", e);
        }
    }

    private void refuseMore(JsonParser parser, Class<?> type, int linesBefore, String fault)
            throws IOException, MalformedBodyException {
        if (parser.nextToken() != null) {
            throw malformed(type, parser, linesBefore, fault);
        }
    }

    private void refuseIfAny(
            BindingErrors bindingErrors, Class<?> type, JsonParser parser, int linesBefore, @Nullable Object document)
            throws MalformedBodyException {
        Optional<JsonErrorText.InvalidValue> first = bindingErrors.first();
        if (first.isPresent()) {
            throw new MalformedBodyException(
                    mediaType,
                    type,
                    JsonErrorText.said(first.get(), parser, linesBefore),
                    bindingErrors.found(),
                    document);
        }
    }

    private MalformedBodyException malformed(Class<?> type, JsonParser at, int linesBefore, String fault) {
        return new MalformedBodyException(
                mediaType, type, JsonErrorText.place(at.currentLocation(), linesBefore) + fault);
    }
}
