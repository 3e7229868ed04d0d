package org.switchboard.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The recorded exchanges with the original framework, from {@code src/test/resources/golden/http}. */
final class Transcripts {
    private static final Path FOLDER = Path.of("src/test/resources/golden/http");
    private static final String ENDING = ".txt";

    private Transcripts() {}

    /** All exchanges of all transcripts. */
    static List<Entry> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .flatMap(file -> read(file).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Entry> read(Path file) {
        try {
            String name = file.getFileName().toString();
            return Transcript.read(name.substring(0, name.length() - ENDING.length()), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
