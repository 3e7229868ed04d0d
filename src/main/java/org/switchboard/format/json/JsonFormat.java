package org.switchboard.format.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.switchboard.format.DocumentFormat;
import org.switchboard.format.MalformedBodyException;

/**
 * JSON as ServiceStack writes it (wire contract, section 2.1) and as it reads it (section 2.2), but with a strict
 * grammar and no unknown enum names (decisions). A list is an array. Thread-safe.
 */
@ApplicationScoped
public class JsonFormat implements DocumentFormat {
    /** The media type, as answers carry it. */
    public static final String MEDIA_TYPE = "application/json; charset=utf-8";

    private static final StrictDocumentReader READING = new StrictDocumentReader("application/json");

    @Override
    public <T> T read(byte[] body, Class<T> type) throws MalformedBodyException {
        String text = READING.text(body, type);
        try (JsonParser parser = ContractObjectMapper.MAPPER.createParser(text.isEmpty() ? "{}" : text)) {
            return READING.document(parser, type, 0);
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory cannot fail to be read", e);
        }
    }

    @Override
    public <T> List<@Nullable T> readList(byte[] body, Class<T> type) throws MalformedBodyException {
        String text = READING.text(body, type);
        try (JsonParser parser = ContractObjectMapper.MAPPER.createParser(text.isEmpty() ? "[]" : text)) {
            return READING.list(parser, type);
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory cannot fail to be read", e);
        }
    }

    @Override
    public byte[] write(Object document) {
        try {
            return ContractObjectMapper.MAPPER.writeValueAsBytes(document);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON", e);
        }
    }

    @Override
    public <T> byte[] writeList(List<? extends @Nullable T> documents, Class<T> type) {
        return write(documents);
    }
}
