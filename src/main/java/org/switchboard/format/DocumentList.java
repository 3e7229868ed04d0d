package org.switchboard.format;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Several documents of one type as the body of an answer.
 *
 * @param type the type of each
 * @param items the documents, in order
 */
public record DocumentList<T>(Class<T> type, List<? extends @Nullable T> items) {
    /** Copies the items. */
    public DocumentList {
        items = Collections.unmodifiableList(new ArrayList<>(items));
    }
}
