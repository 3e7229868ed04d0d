package org.switchboard.http.transport;

import jakarta.servlet.http.HttpServletRequest;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * That a request offers to speak another protocol. Grizzly takes it for granted that the application accepts: it knows no end
 * of the request's body, gives an answer that is longer than its buffer neither a type nor a length, and ends the connection.
 */
final class UpgradeOffer {
    private static final Logger LOG = Logger.getLogger(UpgradeOffer.class.getName());

    private final HttpServletRequest request;

    UpgradeOffer(HttpServletRequest request) {
        this.request = request;
    }

    /** Whether there is one. */
    boolean isMade() {
        return request.getHeader("Upgrade") != null;
    }

    /**
     * Lets Grizzly answer as it answers others. The Servlet API has nothing for this, so Payara's own request is asked; another
     * server, or release, answers as it does.
     */
    void decline() {
        if (!isMade()) {
            return;
        }
        try {
            Object packet = ServerRequest.packet(request);
            packet.getClass()
                    .getMethod("setIgnoreContentModifiers", boolean.class)
                    .invoke(packet, false);
        } catch (ReflectiveOperationException | RuntimeException e) {
            LOG.log(Level.FINE, "The server answers an offer of another protocol in its own way", e);
        }
    }
}
