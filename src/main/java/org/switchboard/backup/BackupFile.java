package org.switchboard.backup;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** A file that {@link Backup} wrote, to be read. Not thread-safe. */
final class BackupFile implements Closeable {
    private final ZipFile zip;
    private final Manifest manifest;

    private BackupFile(ZipFile zip, Manifest manifest) {
        this.zip = zip;
        this.manifest = manifest;
    }

    /**
     * Opens a file and reads it once from end to end.
     *
     * @throws RestoreException if it is no backup, or not what its manifest says
     */
    static BackupFile open(Path path) throws IOException {
        try {
            ZipFile zip = new ZipFile(path.toFile());
            try {
                BackupFile file = new BackupFile(zip, manifest(zip));
                file.verify();
                return file;
            } catch (IOException | RuntimeException e) {
                zip.close();
                throw e;
            }
        } catch (ZipException | CsvParseException | NoSuchElementException e) {
            throw new RestoreException(path + " is no backup, or damaged: " + e.getMessage());
        }
    }

    private static Manifest manifest(ZipFile zip) throws IOException {
        return Manifest.read(part(zip, Manifest.NAME).readAllBytes());
    }

    private static InputStream part(ZipFile zip, String name) throws IOException {
        @Nullable ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new RestoreException(zip.getName() + " is no backup, or damaged: it has no " + name);
        }
        return zip.getInputStream(entry);
    }

    private void verify() throws IOException {
        List<TableContent> found = new ArrayList<>();
        for (TableContent content : manifest.tables()) {
            try (CsvReader<List<@Nullable String>> csv = csv(content.name())) {
                Iterator<List<@Nullable String>> rows = csv.iterator();
                TableContent.Sum sum = new TableContent.Sum(content.name(), names(rows.next()));
                rows.forEachRemaining(sum::add);
                found.add(sum.content());
            }
        }
        if (!found.equals(manifest.tables())) {
            throw new RestoreException(zip.getName() + " is damaged: it does not hold what its manifest says");
        }
    }

    Manifest manifest() {
        return manifest;
    }

    /** The columns of a table, in the order of the values. */
    List<String> columns(String table) throws IOException {
        try (CsvReader<List<@Nullable String>> csv = csv(table)) {
            return names(csv.iterator().next());
        }
    }

    /** The names of the columns, then each row. */
    CsvReader<List<@Nullable String>> csv(String table) throws IOException {
        Reader text = new InputStreamReader(part(zip, table + ".csv"), StandardCharsets.UTF_8);
        return CsvReader.builder().build(new NullableFields(), text);
    }

    private static List<String> names(List<@Nullable String> header) {
        return header.stream().map(String::valueOf).toList();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
