package org.switchboard.format.csv;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.switchboard.format.json.ContractObjectMapper;
import org.switchboard.format.json.JsvText;
import org.switchboard.format.jsv.JsvGenerator;
import org.switchboard.text.Utf8Buffer;

/** Writes the header and the rows of one CSV document, which need not be in memory at once. Not thread-safe. */
final class CsvDocumentWriter implements AutoCloseable {
    private static final String LINE_END = "\r\n";
    private static final boolean[] SPECIAL = Utf8Buffer.table("\",\r\n");

    private final Utf8Buffer out;
    private final CsvColumns columns;
    private final boolean guarded;
    private final JsvGenerator nested;

    /** @param guarded whether cells that a spreadsheet would take for formulas are made texts */
    CsvDocumentWriter(Utf8Buffer out, CsvColumns columns, boolean guarded) {
        this.guarded = guarded;
        this.out = out;
        this.columns = columns;
        this.nested = new JsvGenerator(out, ContractObjectMapper.MAPPER);
    }

    void writeHeader() {
        out.write(columns.headerRow());
        out.write(LINE_END);
    }

    /** Writes one row; its cells are empty if there is no document. */
    void write(@Nullable Object document) throws IOException {
        boolean first = true;
        for (CsvColumns.Column column : columns.all()) {
            if (!first) {
                out.write(',');
            }
            first = false;
            writeCell(column, document == null ? null : column.valueOf(document));
        }
        out.write(LINE_END);
    }

    private void writeCell(CsvColumns.Column column, @Nullable Object value) throws IOException {
        if (value instanceof String text) {
            writeText(guarded ? CsvGuard.guarded(text) : text);
        } else if (value instanceof Boolean truth) {
            out.write(truth ? JsvText.TRUE : JsvText.FALSE);
        } else if (value instanceof Enum<?> constant) {
            out.write(constant.name());
        } else if (value != null) {
            int start = out.length();
            column.writer().writeValue(nested, value);
            out.quoteFrom(start);
        }
    }

    private void writeText(String text) {
        boolean likeJsv = text.startsWith("[") || text.startsWith("{");
        if (likeJsv || !out.writeUnless(SPECIAL, text)) {
            out.writeQuoted(text);
        }
    }

    @Override
    public void close() throws IOException {
        nested.close();
    }
}
