package org.switchboard.directory.user;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The passwords that most people take, and so the ones that are tried first. */
final class CommonPasswords {
    private static final String LIST = "/passwords/common.txt";

    /** What is put around a word so that it looks like a password. */
    private static final Pattern AROUND = Pattern.compile("^[^a-z]+|[^a-z]+$");

    /** With more around it than this a word is not guessed from a list. */
    private static final int MAX_AROUND = 6;

    private static final Set<String> WORDS = read();

    private CommonPasswords() {}

    /** Whether a password is one of them, in any case, or one with a few digits or signs around it. */
    static boolean hold(String password) {
        String lower = password.toLowerCase(Locale.ROOT);
        String word = AROUND.matcher(lower).replaceAll("");
        return WORDS.contains(lower) || lower.length() - word.length() <= MAX_AROUND && WORDS.contains(word);
    }

    private static Set<String> read() {
        try (InputStream in = Objects.requireNonNull(CommonPasswords.class.getResourceAsStream(LIST), LIST);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
            return lines.lines().collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
