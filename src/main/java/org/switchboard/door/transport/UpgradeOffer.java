package org.switchboard.door.transport;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
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
     * Lets Grizzly answer as it answers others. The Servlet API has nothing for this, so it is asked of Payara's own request, by
     * name, as applications are not compiled against it; another server, or release, that has no such methods answers as it does.
     */
    void decline() {
        if (!isMade()) {
            return;
        }
        try {
            Object catalina = call(unwrapped(), "getUnwrappedCoyoteRequest");
            Object packet = call(call(catalina, "getCoyoteRequest"), "getRequest");
            packet.getClass()
                    .getMethod("setIgnoreContentModifiers", boolean.class)
                    .invoke(packet, false);
        } catch (ReflectiveOperationException | RuntimeException e) {
            LOG.log(Level.FINE, "The server answers an offer of another protocol in its own way", e);
        }
    }

    private ServletRequest unwrapped() {
        ServletRequest inner = request;
        while (inner instanceof ServletRequestWrapper wrapper) {
            inner = wrapper.getRequest();
        }
        return inner;
    }

    private static Object call(Object target, String method) throws ReflectiveOperationException {
        return target.getClass().getMethod(method).invoke(target);
    }
}
