package org.switchboard.format;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One format in which published documents are read and written. Thread-safe. */
public interface DocumentFormat extends DocumentWriter {
    /**
     * Reads one document; no bytes at all stand for an empty one.
     *
     * @throws MalformedBodyException if the bytes are not one document that the type can hold
     */
    <T> T read(byte[] body, Class<T> type) throws MalformedBodyException;

    /**
     * Reads a list of documents of one type; an item may be null.
     *
     * @throws MalformedBodyException if the bytes are not a list of documents that the type can hold
     */
    <T> List<@Nullable T> readList(byte[] body, Class<T> type) throws MalformedBodyException;
}
