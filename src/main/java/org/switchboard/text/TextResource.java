package org.switchboard.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Files of {@code src/main/resources}, which the WAR holds. */
public final class TextResource {
    private TextResource() {}

    /** The text of a file by its path, which begins with a slash. */
    public static String read(String path) {
        try (InputStream in = Objects.requireNonNull(TextResource.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
