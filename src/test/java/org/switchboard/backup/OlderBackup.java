package org.switchboard.backup;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.switchboard.integrity.TableContent;

/** A backup that is made to look as one from before a table had some column. */
record OlderBackup(Path file) {
    /** Takes a column out of a table, and out of what the manifest says of the table. */
    void without(String table, String column) throws IOException {
        List<List<@Nullable String>> rows = new ArrayList<>();
        Manifest manifest;
        try (BackupFile backup = BackupFile.open(file);
                CsvReader<List<@Nullable String>> csv = backup.csv(table)) {
            manifest = backup.manifest();
            int at = backup.columns(table).indexOf(column);
            csv.forEach(row -> {
                row.remove(at);
                rows.add(row);
            });
        }
        List<TableContent> tables = manifest.tables().stream()
                .map(content -> content.name().equals(table) ? content(table, rows) : content)
                .toList();
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            write(zip.getPath(table + ".csv"), rows);
            Files.write(
                    zip.getPath(Manifest.NAME),
                    new Manifest(manifest.switchboard(), manifest.schema(), manifest.taken(), tables).json());
        }
    }

    private static TableContent content(String table, List<List<@Nullable String>> rows) {
        TableContent.Sum sum = new TableContent.Sum(
                table, rows.get(0).stream().map(String::valueOf).toList());
        rows.subList(1, rows.size()).forEach(sum::add);
        return sum.content();
    }

    private static void write(Path part, List<List<@Nullable String>> rows) throws IOException {
        try (Writer text = Files.newBufferedWriter(part);
                CsvWriter csv = CsvWriter.builder()
                        .quoteStrategy(QuoteStrategies.EMPTY)
                        .lineDelimiter(LineDelimiter.LF)
                        .build(text)) {
            rows.forEach(csv::writeRecord);
        }
    }
}
