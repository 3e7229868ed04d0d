package org.switchboard.backup;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
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
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.switchboard.persistence.Migration;
import org.switchboard.runtime.BuildVersion;

/**
 * Copies all that a database holds at one moment into one file: a ZIP with a CSV for each table and a manifest. In the CSV
 * nothing between two commas is no value, and two quotes are an empty text.
 */
final class Backup {
    private Backup() {}

    /**
     * Writes the file. It appears under its name when it is whole, and only its owner may read it.
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
        Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Manifest manifest = copy(database, part);
            if (!Migration.version(database).equals(manifest.schema())) {
                throw new RestoreException("the schema was migrated while it was copied; nothing was kept, try again");
            }
            onDisk(part);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            return manifest;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** So that what appears under its name is whole after a power cut too. */
    private static void onDisk(Path part) throws IOException {
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static Manifest copy(DataSource database, Path part) throws SQLException, IOException {
        String schema = Migration.version(database);
        try (Snapshot snapshot = Snapshot.of(database);
                ZipOutputStream zip = new ZipOutputStream(
                        new BufferedOutputStream(Files.newOutputStream(part, StandardOpenOption.WRITE)))) {
            String taken = Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
            List<TableContent> contents = new ArrayList<>();
            for (StoredTable table : StoredTable.all(snapshot.connection())) {
                zip.putNextEntry(new ZipEntry(table.name() + ".csv"));
                contents.add(copy(snapshot.connection(), table, zip));
                zip.closeEntry();
            }
            Manifest manifest = new Manifest(BuildVersion.CURRENT, schema, taken, contents);
            zip.putNextEntry(new ZipEntry(Manifest.NAME));
            zip.write(manifest.json());
            zip.closeEntry();
            return manifest;
        }
    }

    private static TableContent copy(Connection connection, StoredTable table, ZipOutputStream zip)
            throws SQLException, IOException {
        Writer text = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
        CsvWriter csv = CsvWriter.builder()
                .quoteStrategy(QuoteStrategies.EMPTY)
                .lineDelimiter(LineDelimiter.LF)
                .build(text);
        csv.writeRecord(table.columnNames());
        TableContent.Sum sum = new TableContent.Sum(table.name(), table.columnNames());
        Rows.each(connection, table, values -> {
            csv.writeRecord(values);
            sum.add(values);
        });
        csv.flush();
        text.flush();
        return sum.content();
    }
}
