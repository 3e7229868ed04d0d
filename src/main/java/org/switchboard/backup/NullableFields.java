package org.switchboard.backup;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of a CSV in which nothing between two commas is no value, and two quotes are an empty text. Not thread-safe. */
final class NullableFields extends AbstractBaseCsvCallbackHandler<List<@Nullable String>> {
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
