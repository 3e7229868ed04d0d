package org.switchboard.door;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.MalformedURLException;
import java.net.Proxy;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.switchboard.door.http.OwnRequests;

/**
 * A request for a new session of which nothing is kept, to where this server listens. Immutable.
 *
 * @param place the resource of sessions, as a dry run
 * @param authorization the header that lets it in
 * @param mediaType the format of the body and of the answer
 * @param body the session that is asked for
 */
record DryRun(URL place, String authorization, String mediaType, String body) {
    private static final int PATIENCE_MILLIS = 5_000;

    /** Says that the request is not to be traced (W3C Trace Context, level 1, section 3.2.2.5). */
    private static final String NOT_TRACED = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00";

    private static final String JSON =
            "{\"channel\":\"Voice\",\"destination\":\"+18144043093\",\"displayName\":\"warm-up\"}";
    private static final String XML =
            "<NewSession xmlns=\"http://schemas.datacontract.org/2004/07/Voice.Api.Sessions\">"
                    + "<Channel>Voice</Channel><Destination>+18144043093</Destination><DisplayName>warm-up</DisplayName>"
                    + "</NewSession>";

    /** One for each format that most clients speak. */
    static List<DryRun> all(URI application, String authorization) {
        try {
            URL place =
                    URI.create(application + "/sessions?" + OwnRequests.QUERY).toURL();
            return List.of(
                    new DryRun(place, authorization, MediaType.APPLICATION_JSON, JSON),
                    new DryRun(place, authorization, MediaType.APPLICATION_XML, XML));
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
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
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        connection.setRequestProperty(HttpHeaders.AUTHORIZATION, authorization);
        connection.setRequestProperty(HttpHeaders.CONTENT_TYPE, mediaType);
        connection.setRequestProperty(HttpHeaders.ACCEPT, mediaType);
        connection.setRequestProperty("traceparent", NOT_TRACED);
        try (OutputStream out = connection.getOutputStream()) {
            out.write(content);
        }
        int status = connection.getResponseCode();
        InputStream failure = connection.getErrorStream();
        try (InputStream answer = failure == null ? connection.getInputStream() : failure) {
            answer.transferTo(OutputStream.nullOutputStream());
        }
        return status;
    }
}
