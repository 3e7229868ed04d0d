package org.switchboard.door;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.switchboard.access.Caller;
import org.switchboard.door.http.OwnRequests;

/**
 * A request for a new session of which nothing is kept, made past the network. Thread-safe.
 *
 * @param answering what answers it
 * @param caller who is said to have sent it
 * @param mediaType the format of the body and of the answer
 * @param body the session that is asked for
 */
record DryRun(ApplicationHandler answering, Caller caller, String mediaType, String body) {
    private static final int OK = 200;
    private static final int ROOM = 4096;
    private static final URI BASE = URI.create("http://localhost/");
    private static final URI PLACE = URI.create("http://localhost/sessions?dryRun=true");
    private static final String JSON =
            "{\"channel\":\"Voice\",\"destination\":\"+18144043093\",\"displayName\":\"warm-up\"}";
    private static final String XML =
            "<NewSession xmlns=\"http://schemas.datacontract.org/2004/07/Voice.Api.Sessions\">"
                    + "<Channel>Voice</Channel><Destination>+18144043093</Destination><DisplayName>warm-up</DisplayName>"
                    + "</NewSession>";

    /** One for each format that most clients speak. */
    static List<DryRun> all(ApplicationHandler answering, Caller caller) {
        return List.of(
                new DryRun(answering, caller, "application/json", JSON),
                new DryRun(answering, caller, "application/xml", XML));
    }

    /**
     * Has it answered.
     *
     * @throws IllegalStateException if it is refused, or fails
     */
    void answer() throws ExecutionException, InterruptedException {
        MapPropertiesDelegate properties = new MapPropertiesDelegate(new HashMap<>(OwnRequests.from(caller)));
        ContainerRequest request =
                new ContainerRequest(BASE, PLACE, HttpMethod.POST, null, properties, answering.getConfiguration());
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        request.header(HttpHeaders.CONTENT_TYPE, mediaType);
        request.header(HttpHeaders.ACCEPT, mediaType);
        request.header(HttpHeaders.CONTENT_LENGTH, Integer.toString(content.length));
        request.setEntityStream(new ByteArrayInputStream(content));
        ByteArrayOutputStream answer = new ByteArrayOutputStream(ROOM);
        int status = answering.apply(request, answer).get().getStatus();
        if (status != OK) {
            throw new IllegalStateException(status + " " + answer.toString(StandardCharsets.UTF_8));
        }
    }
}
