package org.switchboard.request;

import java.time.Duration;
import java.util.Optional;

/**
 * The name that a caller gives to one write, so that a repeated request does not do it a second time (IETF draft
 * "The Idempotency-Key HTTP Header Field").
 *
 * @param value 1 to 255 visible ASCII characters
 */
public record IdempotencyKey(String value) {
    /** How long a key is remembered. */
    public static final Duration REMEMBERED = Duration.ofHours(24);

    private static final int MAX_LENGTH = 255;

    /**
     * Reads the header's value, quoted as the draft has it or bare as many clients send it.
     *
     * @return empty if it is not a key
     */
    public static Optional<IdempotencyKey> parse(String header) {
        String text = header.strip();
        boolean quoted = text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"");
        String value = quoted ? text.substring(1, text.length() - 1) : text;
        boolean valid = !value.isEmpty()
                && value.length() <= MAX_LENGTH
                && value.chars().allMatch(c -> c > ' ' && c < 0x7F && c != '"');
        return valid ? Optional.of(new IdempotencyKey(value)) : Optional.empty();
    }

    /** The key of one request of a batch that was sent under this key. */
    public IdempotencyKey forBatchItem(int index) {
        return new IdempotencyKey(value + '[' + index + ']');
    }
}
