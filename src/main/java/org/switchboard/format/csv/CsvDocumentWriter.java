package org.switchboard.format.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.model.MemberKind;
import org.switchboard.contract.model.PublishedMember;
import org.switchboard.format.jsv.JsvDocumentWriter;
import org.switchboard.text.Utf8Buffer;

/** Writes the header and the rows of one CSV document, which need not be in memory at once. Not thread-safe. */
final class CsvDocumentWriter implements AutoCloseable {
    private static final int HEADER_LINE = 1;
    /** No text can hold it, so that none is taken for a comment and quoted for that. */
    private static final char NO_COMMENT = '\0';

    private final CsvWriter rows;
    private final CsvColumns columns;
    private final boolean guarded;
    private final Utf8Buffer cell = new Utf8Buffer();
    private final JsvDocumentWriter jsv = new JsvDocumentWriter(cell);

    /** @param guarded whether cells that a spreadsheet would take for formulas are made texts */
    CsvDocumentWriter(Utf8Buffer out, CsvColumns columns, boolean guarded) {
        this.guarded = guarded;
        this.columns = columns;
        this.rows = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .commentCharacter(NO_COMMENT)
                .quoteStrategy(new ServiceStackQuotes(columns.all()))
                .bufferSize(0)
                .build(out.asWriter());
    }

    /** The original quotes what looks like JSV and all that it writes as JSV, beside what CSV demands. */
    private record ServiceStackQuotes(List<PublishedMember> columns) implements QuoteStrategy {
        @Override
        public boolean quoteValue(int line, int column, String value) {
            return value.startsWith("[")
                    || value.startsWith("{")
                    || line > HEADER_LINE && columns.get(column).kind() == MemberKind.INTEGER;
        }
    }

    void writeHeader() {
        rows.writeRecord(columns.headers());
    }

    /** Writes one row; its cells are empty if there is no document. */
    void write(@Nullable Object document) {
        List<String> cells = new ArrayList<>(columns.all().size());
        for (PublishedMember column : columns.all()) {
            cells.add(document == null ? "" : text(column, column.valueIn(document)));
        }
        rows.writeRecord(cells);
    }

    private String text(PublishedMember column, @Nullable Object value) {
        if (value == null) {
            return "";
        }
        return switch (column.kind()) {
            case TEXT -> guarded ? CsvGuard.guarded((String) value) : (String) value;
            case INTEGER, ENUMERATION -> value.toString();
            case BOOLEAN, OBJECT, TEXT_LIST, OBJECT_LIST, DICTIONARY -> {
                jsv.write(column.kind(), value);
                yield cell.takeText();
            }
        };
    }

    @Override
    public void close() {
        cell.close();
    }
}
