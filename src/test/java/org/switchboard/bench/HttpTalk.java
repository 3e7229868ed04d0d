package org.switchboard.bench;

import java.io.IOException;

/** One connection that asks something else each time. */
final class HttpTalk implements Work {
    private final HttpConnection connection;
    private final Asking asking;
    private final String identification;

    /**
     * Connects.
     *
     * @param identification the header that says who calls
     */
    HttpTalk(int port, Asking asking, String identification) throws IOException {
        connection = new HttpConnection(port);
        this.asking = asking;
        this.identification = identification;
    }

    @Override
    public void once() throws IOException {
        asking.heard(connection.send(HttpConnection.request(asking.next(), identification)));
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
