package org.switchboard.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.switchboard.format.Format;
import org.switchboard.format.Formats;
import org.switchboard.operation.RowStream;

/**
 * The body of an answer that is sent row by row.
 *
 * @param formats what writes the rows
 * @param format the format of the answer
 * @param rows the rows
 * @param end the end of the answer
 */
record RowStreamingOutput(Formats formats, Format format, RowStream<?> rows, AbortableResponse end) {
    /**
     * Sends the rows. If that fails while all of them are still held back, the failure can be answered instead; later the
     * answer is left without its end.
     *
     * @throws IOException if the client is gone
     * @throws RuntimeException if the rows cannot be had or written
     */
    void to(OutputStream client) throws IOException {
        if (!end.canBeLeftOut()) {
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            send(rows, whole);
            whole.writeTo(client);
            return;
        }
        boolean isWhole = false;
        try {
            send(rows, client);
            isWhole = true;
        } finally {
            if (!isWhole && end.hasBegun()) {
                end.leaveOut(client);
            }
        }
    }

    private <T> void send(RowStream<T> typed, OutputStream out) throws IOException {
        formats.send(format, typed.type(), typed.parts(), out);
    }
}
