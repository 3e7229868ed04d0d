package org.switchboard.operation;

import java.util.List;

/**
 * Many documents of one type, which are sent one after the other and never all held at once.
 *
 * @param type the type of each
 * @param parts the documents in parts; walked through once, each part read when it is asked for
 * @param <T> the type
 */
public record RowStream<T>(Class<T> type, Iterable<List<T>> parts) {}
