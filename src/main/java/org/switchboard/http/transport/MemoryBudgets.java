package org.switchboard.http.transport;

import jakarta.inject.Singleton;

/** What slow clients may hold of this server, all together. Thread-safe. */
@Singleton
public class MemoryBudgets {
    private static final long MEBIBYTE = 1024L * 1024;
    /** One import, the largest body there is, and some more. */
    private static final long LEAST = 80 * MEBIBYTE;

    private final long size = Math.max(LEAST, Runtime.getRuntime().maxMemory() / 4);
    private final MemoryBudget signedIn = new MemoryBudget(size);
    private final MemoryBudget anyone = new MemoryBudget(size / 2);
    private final MemoryBudget answers = new MemoryBudget(size);

    /** For bodies that have come in part. */
    MemoryBudget bodies(boolean bySomebody) {
        return bySomebody ? signedIn : anyone;
    }

    /** For answers that have been read in part. */
    MemoryBudget answers() {
        return answers;
    }
}
