package org.switchboard.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Bodies as text: UTF-8, and nothing that is not. */
public final class Utf8 {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char REPLACEMENT = '\uFFFD';

    private Utf8() {}

    /** The bytes are not UTF-8; the message says where. */
    public static final class NotUtf8 extends CharacterCodingException {
        private static final long serialVersionUID = 1L;

        private final String message;

        NotUtf8(CharSequence before) {
            String text = before.toString();
            long line = text.chars().filter(c -> c == '\n').count() + 1;
            int column = text.length() - text.lastIndexOf('\n');
            message = "line " + line + ", column " + column + ": the bytes are not UTF-8";
        }

        @Override
        public String getMessage() {
            return message;
        }
    }

    /** The text of the bytes, without a byte order mark. */
    public static String decode(byte[] body) throws NotUtf8 {
        String text = new String(body, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) >= 0) {
            // Either it is in the text, or it stands for bytes that are none; the slower way tells.
            return decodeStrictly(body);
        }
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private static String decodeStrictly(byte[] body) throws NotUtf8 {
        CharBuffer text = CharBuffer.allocate(body.length);
        boolean failed = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(body), text, true)
                .isError();
        text.flip();
        if (failed) {
            throw new NotUtf8(text);
        }
        boolean marked = text.hasRemaining() && text.charAt(0) == BYTE_ORDER_MARK;
        return text.subSequence(marked ? 1 : 0, text.remaining()).toString();
    }
}
