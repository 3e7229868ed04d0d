package org.switchboard.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Values that open interfaces, and what is stored in their place. They are random and long, so a fast digest guards them as
 * well as a slow one would; and since they are looked up by their digest, the time that takes tells nothing of them.
 */
final class Tokens {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int MAX_LENGTH = 256;

    private Tokens() {}

    /** A new value of so many random bytes, in the letters of URL-safe base64. */
    static String next(int bytes) {
        byte[] value = new byte[bytes];
        RANDOM.nextBytes(value);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(value);
    }

    /** Whether the text could be one of ours at all. */
    static boolean isPlausible(String text) {
        if (text.isEmpty() || text.length() > MAX_LENGTH) {
            return false;
        }
        return text.chars().allMatch(c -> c < 0x7F && (Character.isLetterOrDigit(c) || c == '-' || c == '_'));
    }

    /** What is stored in place of a value. */
    static String digest(String value) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", e);
        }
    }
}
