package org.switchboard.bench;

import java.io.IOException;
import java.sql.SQLException;

/** Something that is done over and over while it is measured. Used by one thread. */
interface Work extends AutoCloseable {
    /** Does it once; throws if it did not succeed. */
    void once() throws Exception;

    @Override
    void close() throws IOException, SQLException;
}
