package org.switchboard.http.transport;

/** Bytes on their way to or from a client for which no thread waits. */
interface Transfer {
    /** Gives it up if the client has been too slow. */
    void check();
}
