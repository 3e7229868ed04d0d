package org.switchboard.door.transport;

import jakarta.inject.Singleton;

/** What slow clients may hold of this server, all together. Thread-safe. */
@Singleton
public class Rooms {
    private static final long MEBIBYTE = 1024L * 1024;
    /** One import, the largest body there is, and some more. */
    private static final long LEAST = 80 * MEBIBYTE;

    private final long size = Math.max(LEAST, Runtime.getRuntime().maxMemory() / 4);
    private final Room signedIn = new Room(size);
    private final Room anyone = new Room(size / 2);
    private final Room answers = new Room(size);

    /** For bodies that have come in part. */
    Room bodies(boolean bySomebody) {
        return bySomebody ? signedIn : anyone;
    }

    /** For answers that have been read in part. */
    Room answers() {
        return answers;
    }
}
