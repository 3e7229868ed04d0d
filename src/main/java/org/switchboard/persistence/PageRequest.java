package org.switchboard.persistence;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.switchboard.error.FieldErrors;

/**
 * Which page of a list is asked for.
 *
 * @param from how many items come before it
 * @param count how many items it has at most
 */
public record PageRequest(int from, int count) {
    private static final int COUNT_PER_PAGE = 25;
    private static final int MAX_COUNT_PER_PAGE = 1000;
    private static final int MAX_ALL = 10_000;
    private static final int MAX_PAGE = 100_000;

    /**
     * Reads a request; what is wrong with it is added to the faults.
     *
     * @param page the number of the page, from 0
     * @param all whether everything is to be on one page
     */
    public static PageRequest of(
            FieldErrors faults, @Nullable Integer page, @Nullable Integer countPerPage, @Nullable Boolean all) {
        faults.checkRange("CountPerPage", countPerPage, 1, MAX_COUNT_PER_PAGE);
        faults.checkRange("Page", page, 0, MAX_PAGE);
        int count = Boolean.TRUE.equals(all) ? MAX_ALL : Objects.requireNonNullElse(countPerPage, COUNT_PER_PAGE);
        return new PageRequest(Objects.requireNonNullElse(page, 0) * count, count);
    }

    /** The first page of the same size. */
    public PageRequest first() {
        return new PageRequest(0, count);
    }

    /** What reads a part of a list. */
    @FunctionalInterface
    public interface Reader<E> {
        /** At most {@code count} items from the place {@code from}. */
        List<? extends E> read(int from, int count);
    }

    /** Reads the page, and one item more to know whether there is another page. */
    public <E> Page<E> read(Reader<E> list) {
        List<? extends E> found = list.read(from, count + 1);
        return new Page<>(List.copyOf(found.subList(0, Math.min(count, found.size()))), found.size() > count);
    }

    /** How many pages so many items fill. */
    public int pages(int items) {
        return (items + count - 1) / count;
    }
}
