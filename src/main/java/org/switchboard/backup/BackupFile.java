package org.switchboard.backup;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.switchboard.integrity.DatabaseReader;
import org.switchboard.integrity.StoredTable;
import org.switchboard.integrity.TableContent;
import org.switchboard.persistence.Migration;
import org.switchboard.runtime.BuildVersion;

/**
 * All that a database held at one moment, in one file: a ZIP with a CSV for each table and a manifest. In the CSV nothing
 * between two commas is no value, and two quotes are an empty text. Not thread-safe.
 */
final class BackupFile implements Closeable {
    private final ZipFile zip;
    private final Manifest manifest;

    private BackupFile(ZipFile zip) throws IOException {
        this.zip = zip;
        this.manifest = Manifest.read(part(Manifest.NAME).readAllBytes());
    }

    /**
     * Copies a database. The file appears under its name when it is whole, and only its owner may read it.
     *
     * @return what it holds
     * @throws FileAlreadyExistsException if there is such a file
     */
    static Manifest write(DataSource database, Path file) throws SQLException, IOException {
        if (Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        try {
            Manifest manifest = copy(database, part);
            if (!Migration.version(database).equals(manifest.schema())) {
                throw new RestoreException("the schema was migrated while it was copied; nothing was kept, try again");
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            return manifest;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Forces it to the disk, so that what appears under its name is whole after a power cut too. */
    private static Manifest copy(DataSource database, Path part) throws SQLException, IOException {
        String schema = Migration.version(database);
        try (Connection snapshot = DatabaseReader.snapshot(database);
                FileChannel file = FileChannel.open(
                        part,
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Channels.newOutputStream(file)))) {
            String taken = Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
            List<TableContent> contents = new ArrayList<>();
            for (StoredTable table : StoredTable.all(snapshot)) {
                zip.putNextEntry(new ZipEntry(table.name() + ".csv"));
                contents.add(copy(snapshot, table, zip));
            }
            Manifest manifest = new Manifest(BuildVersion.CURRENT, schema, taken, contents);
            zip.putNextEntry(new ZipEntry(Manifest.NAME));
            zip.write(manifest.json());
            zip.finish();
            zip.flush();
            file.force(true);
            return manifest;
        }
    }

    private static TableContent copy(Connection connection, StoredTable table, ZipOutputStream zip)
            throws SQLException, IOException {
        CsvWriter csv = CsvWriter.builder()
                .quoteStrategy(QuoteStrategies.EMPTY)
                .lineDelimiter(LineDelimiter.LF)
                .build(zip);
        csv.writeRecord(table.columnNames());
        TableContent.Sum sum = new TableContent.Sum(table.name(), table.columnNames());
        table.forEachRow(connection, values -> {
            csv.writeRecord(values);
            sum.add(values);
        });
        csv.flush();
        return sum.content();
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
                BackupFile file = new BackupFile(zip);
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

    private InputStream part(String name) throws IOException {
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

    private static List<String> names(List<@Nullable String> header) {
        return header.stream().map(String::valueOf).toList();
    }

    /** The names of the columns, then each row. */
    CsvReader<List<@Nullable String>> csv(String table) throws IOException {
        return CsvReader.builder().build(new RecordHandler(), part(table + ".csv"));
    }

    /** Tells no value from an empty text. */
    private static final class RecordHandler extends AbstractBaseCsvCallbackHandler<List<@Nullable String>> {
        private List<@Nullable String> fields = new ArrayList<>();

        @Override
        protected void handleBegin(long line) {
            fields = new ArrayList<>();
        }

        @Override
        protected void handleField(int at, char[] buffer, int offset, int length, boolean quoted) {
            fields.add(length == 0 && !quoted ? null : new String(buffer, offset, length));
        }

        @Override
        protected List<@Nullable String> buildRecord() {
            return fields;
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
