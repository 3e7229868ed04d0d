package org.switchboard.format.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.switchboard.format.DocumentFormat;
import org.switchboard.format.Format;
import org.switchboard.format.MalformedBodyException;

/**
 * JSON as ServiceStack writes it (wire contract, section 2.1) and as it reads it (section 2.2), but with a strict
 * grammar and no unknown enum names (decisions). A list is an array. Thread-safe.
 */
@Singleton
public class JsonFormat implements DocumentFormat {
    private static final JacksonDocumentReader READER =
            new JacksonDocumentReader(Format.JSON, ContractObjectMapper.MAPPER::createParser);

    @Override
    public Format format() {
        return Format.JSON;
    }

    @Override
    public <T> T read(byte[] body, Class<T> type) throws MalformedBodyException {
        return READER.read(body, type);
    }

    @Override
    public <T> List<@Nullable T> readList(byte[] body, Class<T> type) throws MalformedBodyException {
        return READER.readList(body, type);
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
