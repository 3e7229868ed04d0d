package org.switchboard.door;

import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.MalformedURLException;
import java.net.Proxy;
import java.net.URI;
import java.net.URL;
import java.util.List;
import org.switchboard.contract.sessions.NewSession;
import org.switchboard.door.format.Format;
import org.switchboard.door.format.Formats;
import org.switchboard.door.http.OwnRequests;

/**
 * A request for a new session of which nothing is kept, to where this server listens. Immutable.
 *
 * @param place the resource of sessions, as a dry run
 * @param authorization the header that lets it in
 * @param mediaType the format of the body and of the answer
 * @param body the session that is asked for
 */
record DryRun(URL place, String authorization, String mediaType, byte[] body) {
    private static final int PATIENCE_MILLIS = 5_000;

    /** Says that the request is not to be traced (W3C Trace Context, level 1, section 3.2.2.5). */
    private static final String NOT_TRACED = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00";

    private static final List<Format> MOST_SPOKEN = List.of(Format.JSON, Format.XML);

    /** One for each session, in each format that most clients speak. */
    static List<DryRun> all(URI application, String authorization, Formats formats, List<NewSession> sessions) {
        try {
            URL place =
                    URI.create(application + "/sessions?" + OwnRequests.QUERY).toURL();
            return sessions.stream()
                    .flatMap(session -> MOST_SPOKEN.stream()
                            .map(format ->
                                    new DryRun(place, authorization, type(format), formats.write(format, session))))
                    .toList();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String type(Format format) {
        return format.mediaType().getType() + '/' + format.mediaType().getSubtype();
    }

    /**
     * Sends it and reads the answer to its end, so that the connection serves the next one.
     *
     * @return the HTTP status
     * @throws IOException if nobody answers in time
     */
    int send() throws IOException {
        HttpURLConnection connection = (HttpURLConnection) place.openConnection(Proxy.NO_PROXY);
        connection.setConnectTimeout(PATIENCE_MILLIS);
        connection.setReadTimeout(PATIENCE_MILLIS);
        connection.setInstanceFollowRedirects(false);
        connection.setDoOutput(true);
        connection.setRequestProperty(HttpHeaders.AUTHORIZATION, authorization);
        connection.setRequestProperty(HttpHeaders.CONTENT_TYPE, mediaType);
        connection.setRequestProperty(HttpHeaders.ACCEPT, mediaType);
        connection.setRequestProperty("traceparent", NOT_TRACED);
        try (OutputStream out = connection.getOutputStream()) {
            out.write(body);
        }
        int status = connection.getResponseCode();
        InputStream failure = connection.getErrorStream();
        try (InputStream answer = failure == null ? connection.getInputStream() : failure) {
            answer.transferTo(OutputStream.nullOutputStream());
        }
        return status;
    }
}
