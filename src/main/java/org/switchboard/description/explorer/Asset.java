package org.switchboard.description.explorer;

import jakarta.ws.rs.core.EntityTag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/**
 * A file of the explorer. Immutable.
 *
 * @param content its bytes, which nobody changes
 * @param contentType its media type
 * @param tag what changes with it
 */
record Asset(byte[] content, String contentType, EntityTag tag) {
    private static final int TAG_LENGTH = 16;

    /** A file of {@code /explorer} on the class path. */
    static Asset of(String name, String contentType) {
        return of(read("/explorer/" + name), contentType);
    }

    /** One that was made when the server started. */
    static Asset of(byte[] content, String contentType) {
        return new Asset(content, contentType, new EntityTag(digest(content).substring(0, TAG_LENGTH)));
    }

    private static byte[] read(String path) {
        try (InputStream in = Objects.requireNonNull(Asset.class.getResourceAsStream(path), path)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
