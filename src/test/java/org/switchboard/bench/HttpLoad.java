package org.switchboard.bench;

import java.io.IOException;

/** One connection that sends the same request again and again. */
final class HttpLoad implements Work {
    private final HttpConnection connection;
    private final byte[] request;

    /**
     * Connects.
     *
     * @param identification the header that says who calls
     */
    HttpLoad(int port, Posting posting, String identification) throws IOException {
        connection = new HttpConnection(port);
        request = HttpConnection.request(posting, identification);
    }

    @Override
    public void once() throws IOException {
        connection.send(request);
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
