package org.switchboard.format;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** A format in which many documents can be sent one after the other, however many they are. Thread-safe. */
public interface RowFormat {
    /**
     * Sends documents as they come: the same bytes as {@link DocumentFormat#writeList}, of which no more than a part is
     * held at a time. Nothing is sent before the first part is there. The stream is left open.
     *
     * @param type the type of each
     * @param parts the documents; walked through once
     * @throws IOException if the stream fails
     * @throws RuntimeException if the parts fail, or a document cannot be written
     */
    <T> void send(Class<T> type, Iterable<List<T>> parts, OutputStream out) throws IOException;
}
