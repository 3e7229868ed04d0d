package org.switchboard.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** One connection that sends the same request again and again, with as little work of its own as can be. */
final class HttpLoad implements Work {
    private final Socket socket;
    private final InputStream in;
    private final BufferedOutputStream out;
    private final byte[] request;
    private final byte[] line = new byte[8192];

    /**
     * Connects.
     *
     * @param identification the header that says who calls
     */
    HttpLoad(int port, Posting posting, String identification) throws IOException {
        socket = new Socket("127.0.0.1", port);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), 16_384);
        out = new BufferedOutputStream(socket.getOutputStream(), 16_384);
        byte[] content = posting.body().getBytes(StandardCharsets.UTF_8);
        String head = posting.verb() + ' ' + posting.path() + " HTTP/1.1\r\nHost: localhost\r\nAccept: "
                + posting.contentType()
                + "\r\nContent-Type: " + posting.contentType() + "\r\n" + identification
                + "\r\nContent-Length: " + content.length
                + "\r\n\r\n";
        request = (head + posting.body()).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void once() throws IOException {
        out.write(request);
        out.flush();
        String status = readLine();
        int length = 0;
        String header = readLine();
        while (!header.isEmpty()) {
            if (header.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                length = Integer.parseInt(header.substring(15).trim());
            }
            header = readLine();
        }
        in.skipNBytes(length);
        if (!status.startsWith("HTTP/1.1 200")) {
            throw new IOException(status);
        }
    }

    private String readLine() throws IOException {
        int length = 0;
        int c = in.read();
        while (c != '\n') {
            if (c < 0) {
                throw new IOException("the server closed the connection");
            }
            line[length++] = (byte) c;
            c = in.read();
        }
        return new String(line, 0, Math.max(0, length - 1), StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
