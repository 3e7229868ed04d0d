package org.switchboard.format.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.switchboard.format.Format;
import org.switchboard.format.MalformedBodyException;
import org.switchboard.text.Utf8;

/**
 * Reads documents off a parser of Jackson to the end of its text, and tells what is wrong with a text that does not hold
 * them.
 *
 * @param format the format that the caller is told of
 * @param parsers gives a parser of a text
 */
public record JacksonDocumentReader(Format format, ParserFactory parsers) {
    /** Gives a parser of a text. */
    @FunctionalInterface
    public interface ParserFactory {
        /** The parser, before its first token. */
        JsonParser parser(String text) throws IOException;
    }

    /** What is done with a parser. */
    @FunctionalInterface
    private interface Reading<R> {
        R read(Source source) throws IOException, MalformedBodyException;
    }

    /** The bytes as text. */
    public static String text(Format format, byte[] body, Class<?> type) throws MalformedBodyException {
        try {
            return Utf8.decode(body);
        } catch (Utf8.NotUtf8 e) {
            throw new MalformedBodyException(format.bodyType(), type, e.getMessage());
        }
    }

    /** The one document of a body; nothing stands for an empty one. */
    public <T> T read(byte[] body, Class<T> type) throws MalformedBodyException {
        String text = text(format, body, type);
        return read(text.isEmpty() ? "{}" : text, type, 0);
    }

    /**
     * The one document of a text.
     *
     * @param linesBefore how many lines stand before the text in its body
     */
    <T> T read(String text, Class<T> type, int linesBefore) throws MalformedBodyException {
        return reading(text, type, linesBefore, source -> {
            BindingErrors bindingErrors = new BindingErrors();
            @Nullable T value = bindingErrors.reader(type).readValue(source.parser());
            if (value == null) {
                throw source.malformed("expected an object, found null");
            }
            source.refuseMore("something follows the object");
            source.refuse(bindingErrors, value);
            return value;
        });
    }

    /** The documents of a body that is a list of them; nothing stands for an empty one. */
    public <T> List<@Nullable T> readList(byte[] body, Class<T> type) throws MalformedBodyException {
        String text = text(format, body, type);
        return reading(text.isEmpty() ? "[]" : text, type, 0, source -> {
            JsonParser parser = source.parser();
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw source.malformed("expected a list");
            }
            BindingErrors bindingErrors = new BindingErrors();
            ObjectReader reader = bindingErrors.reader(type);
            List<@Nullable T> documents = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                documents.add(parser.currentToken() == JsonToken.VALUE_NULL ? null : reader.readValue(parser));
            }
            source.refuseMore("something follows the list");
            source.refuse(bindingErrors, null);
            return documents;
        });
    }

    /** The one value of a text, which is not a document of its own. */
    public Object readValue(String text, Type type) throws MalformedBodyException {
        JavaType valueType = ContractObjectMapper.MAPPER.constructType(type);
        return reading(text, valueType.getRawClass(), 0, source -> {
            @Nullable Object value = ContractObjectMapper.MAPPER.readValue(source.parser(), valueType);
            if (value == null) {
                throw source.malformed("expected a value");
            }
            source.refuseMore("something follows the value");
            return value;
        });
    }

    private <R> R reading(String text, Class<?> type, int linesBefore, Reading<R> reading)
            throws MalformedBodyException {
        try (JsonParser parser = parsers.parser(text)) {
            Source source = new Source(format, type, parser, linesBefore);
            try {
                return reading.read(source);
            } catch (JsonProcessingException e) {
                throw source.malformed(e);
            }
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory cannot fail to be read", e);
        }
    }

    /** A text that is being read. */
    private record Source(Format format, Class<?> type, JsonParser parser, int linesBefore) {
        void refuseMore(String fault) throws IOException, MalformedBodyException {
            if (parser.nextToken() != null) {
                throw malformed(fault);
            }
        }

        void refuse(BindingErrors bindingErrors, @Nullable Object document) throws MalformedBodyException {
            Optional<JsonErrorText.InvalidValue> first = bindingErrors.first();
            if (first.isPresent()) {
                String fault = JsonErrorText.said(first.get(), parser, linesBefore);
                throw new MalformedBodyException(format.bodyType(), type, fault, bindingErrors.found(), document);
            }
        }

        MalformedBodyException malformed(String fault) {
            return new MalformedBodyException(
                    format.bodyType(), type, JsonErrorText.place(parser.currentLocation(), linesBefore) + fault);
        }

        MalformedBodyException malformed(JsonProcessingException failure) {
            return new MalformedBodyException(
                    format.bodyType(), type, JsonErrorText.said(failure, parser, linesBefore));
        }
    }
}
