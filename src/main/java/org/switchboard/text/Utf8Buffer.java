package org.switchboard.text;

import com.fasterxml.jackson.core.util.BufferRecycler;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A text that grows as UTF-8, in a buffer that serves one document after another. Not thread-safe. */
public final class Utf8Buffer implements AutoCloseable {
    private static final int MOST_BYTES_OF_A_CHAR = 3;
    private static final int ASCII = 0x80;
    private static final char UNKNOWN = '\uFFFD';

    private final BufferRecycler recycler = JsonBuffers.POOL.acquireAndLinkPooled();
    private final byte[] recycled = recycler.allocByteBuffer(BufferRecycler.BYTE_WRITE_ENCODING_BUFFER);
    private byte[] buffer = recycled;
    private int length;

    /** How many bytes there are. */
    public int length() {
        return length;
    }

    /** Adds a character of ASCII. */
    public void write(char c) {
        reserve(1);
        buffer[length++] = (byte) c;
    }

    /** Adds a text. Half of a surrogate pair, which UTF-8 cannot hold, becomes U+FFFD. */
    public void write(String text) {
        write(text, 0, text.length());
    }

    /** Adds the part of a text from one place to before another. */
    public void write(String text, int from, int to) {
        reserve(Math.multiplyExact(to - from, MOST_BYTES_OF_A_CHAR));
        for (int at = from; at < to; at++) {
            char c = text.charAt(at);
            if (c < ASCII) {
                buffer[length++] = (byte) c;
            } else {
                at += encode(text, at);
            }
        }
    }

    /** What was written. */
    public byte[] toByteArray() {
        return Arrays.copyOf(buffer, length);
    }

    /** What was written, as text; is empty then. */
    public String takeText() {
        String text = new String(buffer, 0, length, StandardCharsets.UTF_8);
        length = 0;
        return text;
    }

    /** Passes on what was written, and is empty then. */
    public void moveTo(OutputStream out) throws IOException {
        if (length > 0) {
            out.write(buffer, 0, length);
            length = 0;
        }
    }

    /** The same text as a stream, for what writes UTF-8 itself. */
    public OutputStream asStream() {
        return new OutputStream() {
            @Override
            public void write(int b) {
                reserve(1);
                buffer[length++] = (byte) b;
            }

            @Override
            public void write(byte[] utf8, int from, int count) {
                reserve(count);
                System.arraycopy(utf8, from, buffer, length, count);
                length += count;
            }
        };
    }

    /** The same text as a writer, for what writes characters; pairs of surrogates must not come one by one. */
    public Writer asWriter() {
        return new Writer() {
            @Override
            public void write(int c) {
                Utf8Buffer.this.write((char) c);
            }

            @Override
            public void write(String text, int from, int count) {
                Utf8Buffer.this.write(text, from, from + count);
            }

            @Override
            public void write(char[] text, int from, int count) {
                Utf8Buffer.this.write(new String(text, from, count));
            }

            @Override
            public void flush() {
                // The text is where it belongs.
            }

            @Override
            public void close() {
                // The buffer outlives it.
            }
        };
    }

    /** Gives the buffer back. */
    @Override
    public void close() {
        recycler.releaseByteBuffer(BufferRecycler.BYTE_WRITE_ENCODING_BUFFER, recycled);
        recycler.releaseToPool();
    }

    /** Adds the character at the place, and returns how many more it takes up in the text. */
    private int encode(String text, int at) {
        int codePoint = text.codePointAt(at);
        if (codePoint < 0x800) {
            buffer[length++] = (byte) (0xC0 | (codePoint >> 6));
        } else if (codePoint < Character.MIN_SUPPLEMENTARY_CODE_POINT) {
            if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
                codePoint = UNKNOWN;
            }
            buffer[length++] = (byte) (0xE0 | (codePoint >> 12));
            buffer[length++] = (byte) (0x80 | ((codePoint >> 6) & 0x3F));
        } else {
            buffer[length++] = (byte) (0xF0 | (codePoint >> 18));
            buffer[length++] = (byte) (0x80 | ((codePoint >> 12) & 0x3F));
            buffer[length++] = (byte) (0x80 | ((codePoint >> 6) & 0x3F));
        }
        buffer[length++] = (byte) (0x80 | (codePoint & 0x3F));
        return Character.charCount(codePoint) - 1;
    }

    private void reserve(int more) {
        if (more > buffer.length - length) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, Math.addExact(length, more)));
        }
    }
}
