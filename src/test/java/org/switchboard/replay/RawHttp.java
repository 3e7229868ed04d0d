package org.switchboard.replay;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * HTTP/1.1 over a socket, one connection a request. The JDK's client refuses what the recordings hold: raw brackets in the
 * path, unknown verbs, doubled slashes.
 */
final class RawHttp {
    private static final int PATIENCE_MS = 20_000;

    private final URI server;

    RawHttp(URI server) {
        this.server = server;
    }

    Answer send(CurlRequest request, Optional<String> authorization) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(PATIENCE_MS);
            OutputStream out = socket.getOutputStream();
            out.write(head(request, authorization).getBytes(StandardCharsets.UTF_8));
            out.write(request.body());
            out.flush();
            return receive(
                    new BufferedInputStream(socket.getInputStream()),
                    request.method().equals("HEAD"));
        }
    }

    /** The path of the server's address, where it has one, goes before the recorded one. */
    private String head(CurlRequest request, Optional<String> authorization) {
        StringBuilder head = new StringBuilder(request.method())
                .append(' ')
                .append(server.getRawPath())
                .append(request.target())
                .append(" HTTP/1.1\r\nHost: ")
                .append(server.getAuthority())
                .append("\r\nConnection: close\r\n");
        authorization.ifPresent(
                value -> head.append("Authorization: ").append(value).append("\r\n"));
        request.headers()
                .forEach(header -> head.append(header.getKey())
                        .append(": ")
                        .append(header.getValue())
                        .append("\r\n"));
        return head.append("\r\n").toString();
    }

    private static Answer receive(InputStream in, boolean withoutBody) throws IOException {
        String[] status = line(in).split(" ", 3);
        List<Map.Entry<String, String>> headers = new ArrayList<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.add(Map.entry(
                    line.substring(0, colon), line.substring(colon + 1).strip()));
        }
        Answer head = new Answer(
                Integer.parseInt(status[1]), status.length > 2 ? status[2] : "", List.copyOf(headers), "", false);
        String body = withoutBody ? "" : body(in, head);
        return new Answer(head.status(), head.reason(), head.headers(), body, false);
    }

    private static String body(InputStream in, Answer head) throws IOException {
        byte[] bytes = head.header("Transfer-Encoding").isPresent()
                ? chunks(in)
                : in.readNBytes(Integer.parseInt(head.header("Content-Length").orElse("0")));
        if (head.header("Content-Encoding").equals(Optional.of("gzip"))) {
            bytes = new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] chunks(InputStream in) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int length = chunkLength(in); length > 0; length = chunkLength(in)) {
            all.write(in.readNBytes(length));
            line(in);
        }
        return all.toByteArray();
    }

    private static int chunkLength(InputStream in) throws IOException {
        return Integer.parseInt(line(in).split(";", 2)[0].strip(), 16);
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new EOFException("The server ended the connection");
            }
            line.write(b);
        }
        return line.toString(StandardCharsets.UTF_8).strip();
    }
}
