package org.switchboard.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A connection to the server, with as little work of its own as can be. Used by one thread. */
final class HttpConnection implements AutoCloseable {
    private final Socket socket;
    private final InputStream in;
    private final BufferedOutputStream out;
    private final byte[] line = new byte[8192];

    HttpConnection(int port) throws IOException {
        socket = new Socket("127.0.0.1", port);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), 16_384);
        out = new BufferedOutputStream(socket.getOutputStream(), 16_384);
    }

    /**
     * The bytes of a request.
     *
     * @param identification the header that says who calls
     */
    static byte[] request(Posting posting, String identification) {
        byte[] content = posting.body().getBytes(StandardCharsets.UTF_8);
        String head = posting.verb() + ' ' + posting.path() + " HTTP/1.1\r\nHost: localhost\r\nAccept: "
                + posting.contentType()
                + "\r\nContent-Type: " + posting.contentType() + "\r\n" + identification
                + "\r\nContent-Length: " + content.length
                + "\r\n\r\n";
        return (head + posting.body()).getBytes(StandardCharsets.UTF_8);
    }

    /** Sends a request and gives the body of its answer; throws if the answer is not 200. */
    byte[] send(byte[] request) throws IOException {
        out.write(request);
        out.flush();
        String status = readLine();
        int length = 0;
        boolean chunked = false;
        String header = readLine();
        while (!header.isEmpty()) {
            if (header.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                length = Integer.parseInt(header.substring(15).trim());
            }
            chunked |= header.equalsIgnoreCase("Transfer-Encoding: chunked");
            header = readLine();
        }
        byte[] body = chunked ? readChunks() : in.readNBytes(length);
        if (!status.startsWith("HTTP/1.1 200")) {
            throw new IOException(status + ' ' + new String(body, StandardCharsets.UTF_8));
        }
        return body;
    }

    private byte[] readChunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        int length = Integer.parseInt(readLine(), 16);
        while (length > 0) {
            body.write(in.readNBytes(length));
            readLine();
            length = Integer.parseInt(readLine(), 16);
        }
        readLine();
        return body.toByteArray();
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
