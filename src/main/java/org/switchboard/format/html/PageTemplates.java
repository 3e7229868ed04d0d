package org.switchboard.format.html;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The pages' templates, in {@code src/main/resources/pages}; what is filled in is escaped. Thread-safe. */
public final class PageTemplates {
    private static final Mustache.Compiler COMPILER = Mustache.compiler()
            .escapeHTML(true)
            .defaultValue("")
            .emptyStringIsFalse(true)
            .withLoader(name -> reader(name + ".html"));

    private PageTemplates() {}

    /** A template by its name, without the ending. */
    public static Template named(String name) {
        try (Reader reader = reader(name + ".html")) {
            return COMPILER.compile(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file beside the templates, as text. */
    public static String text(String file) {
        try (InputStream in = stream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reader reader(String file) {
        return new InputStreamReader(stream(file), StandardCharsets.UTF_8);
    }

    private static InputStream stream(String file) {
        return Objects.requireNonNull(PageTemplates.class.getResourceAsStream("/pages/" + file), file);
    }
}
