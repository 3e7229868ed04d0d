package org.switchboard.startup;

import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.util.List;
import java.util.Map;
import org.switchboard.contract.sessions.NewSession;
import org.switchboard.format.Format;
import org.switchboard.format.Formats;
import org.switchboard.http.security.WarmUpCredentials;

/**
 * A request for a new session of which nothing is kept, to where this server listens. Immutable.
 *
 * @param place the resource of sessions, as a dry run
 * @param authorization the header that lets it in
 * @param mediaType the format of the body and of the answer
 * @param body the session that is asked for
 */
record WarmUpRequest(URL place, String authorization, String mediaType, byte[] body) {
    private static final List<Format> MOST_SPOKEN = List.of(Format.JSON, Format.XML);

    /** One for each session, in each format that most clients speak. */
    static List<WarmUpRequest> all(URI application, String authorization, Formats formats, List<NewSession> sessions) {
        try {
            URL place = URI.create(application + WarmUpCredentials.PATH + '?' + WarmUpCredentials.QUERY)
                    .toURL();
            return sessions.stream()
                    .flatMap(session -> MOST_SPOKEN.stream()
                            .map(format -> new WarmUpRequest(
                                    place, authorization, type(format), formats.write(format, session))))
                    .toList();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String type(Format format) {
        return format.mediaType().getType() + '/' + format.mediaType().getSubtype();
    }

    /**
     * Sends it.
     *
     * @return the HTTP status
     * @throws IOException if nobody answers in time
     */
    int send() throws IOException {
        Map<String, String> headers = Map.of(
                HttpHeaders.AUTHORIZATION, authorization,
                HttpHeaders.CONTENT_TYPE, mediaType,
                HttpHeaders.ACCEPT, mediaType);
        return LoopbackClient.post(place, headers, body).status();
    }
}
