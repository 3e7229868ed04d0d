package org.switchboard.description.explorer;

import jakarta.ws.rs.core.EntityTag;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file of the explorer. Immutable.
 *
 * @param content its bytes, which nobody changes
 * @param contentType its media type
 * @param tag what changes with it
 */
record Asset(byte[] content, String contentType, EntityTag tag) {
    private static final int TAG_LENGTH = 16;

    static Asset of(String text, String contentType) {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        return new Asset(content, contentType, new EntityTag(digest(content).substring(0, TAG_LENGTH)));
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
