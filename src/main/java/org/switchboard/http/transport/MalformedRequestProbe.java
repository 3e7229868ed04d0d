package org.switchboard.http.transport;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.switchboard.http.MalformedRequestFilter;
import org.switchboard.http.MalformedRequestMark;

/**
 * Sees each request before Payara reads its path and its host. What Payara fails at (a path that cannot be decoded, a port that
 * is no number) it answers 200 with nothing, before it asks any application; here it is mended and marked, so that the
 * application refuses it. There is no such place in the Servlet API, so it is a probe of Grizzly's monitoring, registered by
 * reflection, once for each listener; another server, or release, answers in its own way. Thread-safe.
 */
final class MalformedRequestProbe implements InvocationHandler {
    private static final Logger LOG = Logger.getLogger(MalformedRequestProbe.class.getName());
    private static final String SERVER_FILTER = "org.glassfish.grizzly.http.server.HttpServerFilter";
    private static final String PROBE = "org.glassfish.grizzly.http.server.HttpServerProbe";
    private static final String CONFIG = "org.glassfish.grizzly.monitoring.MonitoringConfig";
    private static final String RECEIVED = "onRequestReceiveEvent";

    private static final byte[] SOME_HOST = "localhost".getBytes(StandardCharsets.US_ASCII);

    /** What stands for bytes that are no UTF-8. */
    private static final char REPLACEMENT = '\uFFFD';

    private final Map<Integer, Registration> listeners = new ConcurrentHashMap<>();
    private final String root;

    /** For requests whose path begins with the root of the application. */
    MalformedRequestProbe(String root) {
        this.root = root + '/';
    }

    /** Looks from now on at what comes to the listener that took this request. */
    void watch(HttpServletRequest request) {
        listeners.computeIfAbsent(request.getLocalPort(), port -> register(request));
    }

    /** The server outlives the application, which it would keep. */
    void end() {
        listeners.values().forEach(Registration::end);
        listeners.clear();
    }

    private Registration register(HttpServletRequest request) {
        try {
            Object connection = ServerRequest.call(ServerRequest.packet(request), "getConnection");
            for (Object filter : (List<?>) ServerRequest.call(connection, "getProcessor")) {
                if (filter.getClass().getName().equals(SERVER_FILTER)) {
                    return register(filter);
                }
            }
        } catch (ReflectiveOperationException | RuntimeException e) {
            LOG.log(Level.FINE, "The server refuses malformed requests in its own way", e);
        }
        return () -> {};
    }

    private Registration register(Object filter) throws ReflectiveOperationException {
        ClassLoader server = filter.getClass().getClassLoader();
        Class<?> type = Class.forName(PROBE, false, server);
        Object probes = Array.newInstance(type, 1);
        Array.set(probes, 0, Proxy.newProxyInstance(server, new Class<?>[] {type}, this));
        Object config = ServerRequest.call(filter, "getMonitoringConfig");
        Class<?> configType = Class.forName(CONFIG, false, server);
        configType.getMethod("addProbes", Object[].class).invoke(config, probes);
        Method remove = configType.getMethod("removeProbes", Object[].class);
        return () -> {
            try {
                remove.invoke(config, probes);
            } catch (ReflectiveOperationException e) {
                LOG.log(Level.WARNING, "The server keeps a probe of the application", e);
            }
        };
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        return switch (method.getName()) {
            case RECEIVED -> {
                mend(ServerRequest.call(arguments[2], "getRequest"));
                yield null;
            }
            case "equals" -> proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            case "toString" -> toString();
            default -> null;
        };
    }

    private void mend(Object packet) throws ReflectiveOperationException {
        String path = (String) ServerRequest.call(packet, "getRequestURI");
        if (!path.startsWith(root)) {
            return;
        }
        if (!isDecodable(path)) {
            ServerRequest.call(packet, "setRequestURI", path.replace("%", "%25"));
            refuse(packet, "The path cannot be decoded: after each % come two digits of UTF-8");
        }
        Object headers = ServerRequest.call(packet, "getHeaders");
        @Nullable String host = (String) ServerRequest.call(headers, "getHeader", "Host");
        if (host != null && !MalformedRequestFilter.isSoundHost(host)) {
            Object value = ServerRequest.call(headers, "getValue", "Host");
            value.getClass().getMethod("setBytes", byte[].class).invoke(value, (Object) SOME_HOST);
            refuse(packet, MalformedRequestFilter.UNSOUND_HOST);
        }
    }

    private static void refuse(Object packet, String message) throws ReflectiveOperationException {
        packet.getClass()
                .getMethod("setAttribute", String.class, Object.class)
                .invoke(packet, MalformedRequestMark.ATTRIBUTE, message);
    }

    private static boolean isDecodable(String path) {
        if (path.indexOf('%') < 0) {
            return true;
        }
        try {
            return URLDecoder.decode(path, StandardCharsets.UTF_8).indexOf(REPLACEMENT) < 0;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** That a listener is watched. */
    private interface Registration {
        void end();
    }
}
