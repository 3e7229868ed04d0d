package org.switchboard.http.transport;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds the bytes of an answer back until it is whole; beyond some length those of a stream pass. Not thread-safe.
 */
final class BufferedOutput extends ServletOutputStream {
    private static final int STREAM_HELD = 256 * 1024;

    private final List<byte[]> parts = new ArrayList<>(2);
    private final Passing passing;
    private ByteArrayOutputStream copied = new ByteArrayOutputStream(0);
    private byte @Nullable [] unchanging;
    private int length;
    private int shared;
    private boolean isStream;
    private boolean passes;
    private boolean closed;

    /** How a stream passes. */
    interface Passing {
        void write(byte[] bytes, int from, int length) throws IOException;

        void flush() throws IOException;

        void close() throws IOException;
    }

    BufferedOutput(Passing passing) {
        this.passing = passing;
    }

    void unchanging(byte[] bytes) {
        unchanging = bytes;
    }

    void stream() {
        isStream = true;
    }

    @Override
    public void write(int single) throws IOException {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        if (passes) {
            passing.write(bytes, from, count);
            return;
        }
        length += count;
        if (bytes == unchanging && from == 0 && count == bytes.length) {
            split();
            parts.add(bytes);
            shared += count;
        } else {
            copied.write(bytes, from, count);
        }
        if (isStream && length > STREAM_HELD) {
            passes = true;
            for (byte[] part : take()) {
                passing.write(part, 0, part.length);
            }
        }
    }

    private void split() {
        if (copied.size() > 0) {
            parts.add(copied.toByteArray());
            copied = new ByteArrayOutputStream(0);
        }
    }

    /** What is held, which is held no longer. */
    List<byte[]> take() {
        split();
        List<byte[]> taken = List.copyOf(parts);
        clear();
        return taken;
    }

    /** How many bytes are held that nobody else holds. */
    int copiedLength() {
        return length - shared;
    }

    /** Throws away what is held. */
    void clear() {
        parts.clear();
        copied.reset();
        length = 0;
        shared = 0;
    }

    /** Whether the answer has begun to pass. */
    boolean passes() {
        return passes;
    }

    /** Whether whoever made the answer has closed it. */
    boolean isClosed() {
        return closed;
    }

    @Override
    public void flush() throws IOException {
        if (passes) {
            passing.flush();
        }
    }

    @Override
    public void close() throws IOException {
        closed = true;
        if (passes) {
            passing.close();
        }
    }

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
        throw new IllegalStateException("the answer is sent without its maker");
    }
}
