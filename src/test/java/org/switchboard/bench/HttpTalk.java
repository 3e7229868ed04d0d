package org.switchboard.bench;

import java.io.IOException;

/** One connection that asks something else each time. */
final class HttpTalk implements Work {
    private final HttpConnection connection;
    private final RequestSource requestSource;
    private final String identification;

    /**
     * Connects.
     *
     * @param identification the header that says who calls
     */
    HttpTalk(int port, RequestSource requestSource, String identification) throws IOException {
        connection = new HttpConnection(port);
        this.requestSource = requestSource;
        this.identification = identification;
    }

    @Override
    public void once() throws IOException {
        requestSource.heard(connection.send(HttpConnection.request(requestSource.next(), identification)));
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
