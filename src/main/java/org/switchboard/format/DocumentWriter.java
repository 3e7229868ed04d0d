package org.switchboard.format;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One format in which published documents are written. Thread-safe. */
public interface DocumentWriter {
    /** The format. */
    Format format();

    /** Writes one document. */
    byte[] write(Object document);

    /** Writes a list of documents of one type; an item may be null. */
    <T> byte[] writeList(List<? extends @Nullable T> documents, Class<T> type);
}
