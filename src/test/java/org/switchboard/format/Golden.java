package org.switchboard.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.switchboard.contract.errors.ErrorResponse;
import org.switchboard.contract.sessions.NewSession;
import org.switchboard.contract.sessions.SessionInfo;

/** The recorded output of .NET and ServiceStack, from the class path. */
public final class Golden {
    private static final List<Class<?>> TYPES = List.of(NewSession.class, SessionInfo.class, ErrorResponse.class);
    private static final String LIST = "ArrayOf";
    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9A-F]{4})");

    private Golden() {}

    /** The names of the files that match, in order; never none. */
    static List<String> names(Predicate<String> wanted) {
        URL directory = Objects.requireNonNull(Golden.class.getResource("/golden"));
        try (Stream<Path> files = Files.list(Path.of(directory.toURI()))) {
            List<String> names = files.map(file -> file.getFileName().toString())
                    .filter(wanted)
                    .sorted()
                    .toList();
            if (names.isEmpty()) {
                throw new IllegalStateException("no recorded file matches");
            }
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static boolean exists(String name) {
        return Golden.class.getResource("/golden/" + name) != null;
    }

    static byte[] bytes(String name) {
        try (InputStream in = Objects.requireNonNull(Golden.class.getResourceAsStream("/golden/" + name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    public static List<String> lines(String name) {
        return text(name).lines().toList();
    }

    /** What a file holds: one document, or several. */
    static Object value(DocumentFormat format, String name) throws MalformedBodyException {
        return name.startsWith(LIST)
                ? documents(format, bytes(name), type(name))
                : format.read(bytes(name), type(name));
    }

    private static <T> DocumentList<T> documents(DocumentFormat format, byte[] body, Class<T> type)
            throws MalformedBodyException {
        return new DocumentList<>(type, format.readList(body, type));
    }

    /** The published type of a file or of its items, which its name begins with. */
    static Class<?> type(String name) {
        return TYPES.stream()
                .filter(type -> name.startsWith(type.getSimpleName() + '-')
                        || name.startsWith(LIST + type.getSimpleName() + '-')
                        || name.equals("seed-" + type.getSimpleName() + ".xml"))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("of no published type: " + name));
    }

    /** The text with each <code>&#92;uXXXX</code> replaced by its character, if that character is wanted. */
    static String unescaped(String text, Predicate<Character> wanted) {
        return ESCAPE.matcher(text).replaceAll(escape -> {
            char c = (char) Integer.parseInt(escape.group(1), 16);
            return Matcher.quoteReplacement(wanted.test(c) ? String.valueOf(c) : escape.group());
        });
    }
}
