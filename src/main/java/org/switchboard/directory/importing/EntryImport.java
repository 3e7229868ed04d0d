package org.switchboard.directory.importing;

import org.switchboard.directory.DirectoryEntity;
import org.switchboard.directory.importing.ImportContent.Placed;

/**
 * How entries of one kind are made and brought to what a file says. For one transaction.
 *
 * @param <E> the entries
 * @param <I> how the file has them
 */
interface EntryImport<E extends DirectoryEntity, I> {
    /** Of which type they are. */
    Class<E> type();

    /** Those of their collections that are read for many together. */
    default String[] collections() {
        return new String[0];
    }

    /** Makes an entry that is not stored yet. */
    E make(Placed<I> imported);

    /** Brings an entry to what the file says; what is wrong is added to the faults. */
    void apply(E entry, Placed<I> imported);

    /** Told of each entry that is new, once all of it is noted. */
    default void added(E entry) {}

    /** Told when a chunk of entries is done, before they are written. */
    default void chunkDone() {}
}
