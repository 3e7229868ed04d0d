package org.switchboard.http.transport;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import java.util.Arrays;

/**
 * Payara's own request behind that of the Servlet API. Its methods are called by name, as applications are not compiled against
 * it; another server, or release, may have none of them, and every caller goes on without.
 */
final class ServerRequest {
    private ServerRequest() {}

    /** What Grizzly has read: the request line and the headers. */
    static Object packet(ServletRequest request) throws ReflectiveOperationException {
        ServletRequest inner = request;
        while (inner instanceof ServletRequestWrapper wrapper) {
            inner = wrapper.getRequest();
        }
        Object catalina = call(inner, "getUnwrappedCoyoteRequest");
        return call(call(catalina, "getCoyoteRequest"), "getRequest");
    }

    /** Calls a public method that takes only texts. */
    static Object call(Object target, String method, String... texts) throws ReflectiveOperationException {
        Class<?>[] types = new Class<?>[texts.length];
        Arrays.fill(types, String.class);
        return target.getClass().getMethod(method, types).invoke(target, (Object[]) texts);
    }
}
