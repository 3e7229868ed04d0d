package org.switchboard.format;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.switchboard.text.Utf8Buffer;

/** Takes rows in and passes them on whenever it is full or a part has ended. Not thread-safe. */
public final class RowBuffer {
    private static final int FULL = 32 * 1024;

    private final Utf8Buffer rows;
    private final OutputStream out;

    /** Holds rows for a stream. */
    public RowBuffer(Utf8Buffer rows, OutputStream out) {
        this.rows = rows;
        this.out = out;
    }

    /** Writes one row into the buffer. */
    @FunctionalInterface
    public interface RowWriter {
        void write(@Nullable Object row) throws IOException;
    }

    /** Passes on all the parts, and what the buffer held before them. */
    public void send(Iterable<? extends List<?>> parts, RowWriter writer) throws IOException {
        for (List<?> part : parts) {
            for (@Nullable Object row : part) {
                write(row, writer);
                if (rows.length() >= FULL) {
                    rows.moveTo(out);
                }
            }
            rows.moveTo(out);
        }
        rows.moveTo(out);
    }

    private static void write(@Nullable Object row, RowWriter writer) {
        try {
            writer.write(row);
        } catch (IOException e) {
            throw new IllegalArgumentException("cannot be written as a row", e);
        }
    }
}
