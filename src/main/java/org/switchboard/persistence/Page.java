package org.switchboard.persistence;

import java.util.List;
import java.util.Optional;

/**
 * A page of a list.
 *
 * @param items what is on it
 * @param hasMore whether there is more behind it
 */
public record Page<E>(List<E> items, boolean hasMore) {
    /** Copies the items. */
    public Page {
        items = List.copyOf(items);
    }

    /** The item behind which the next page begins; empty on the last page. */
    public Optional<E> end() {
        return hasMore ? Optional.of(items.get(items.size() - 1)) : Optional.empty();
    }
}
