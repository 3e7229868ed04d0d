package org.switchboard.http.transport;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.switchboard.http.request.MalformedRequestFilter;
import org.switchboard.http.request.MalformedRequestMark;

/**
 * Sees each request before Payara reads its path and its host. What Payara fails at (a path that cannot be decoded, a port that
 * is no number) it answers 200 with nothing, before it asks any application; here it is mended, marked and led to this
 * application, which refuses it. There is no such place in the Servlet API, so it is a probe of Grizzly's monitoring, registered
 * by reflection, once for each listener; another server, or release, answers in its own way. Thread-safe.
 */
final class MalformedRequestProbe {
    private static final Logger LOG = Logger.getLogger(MalformedRequestProbe.class.getName());
    private static final String GRIZZLY = "org.glassfish.grizzly.";
    private static final String SERVER_FILTER = GRIZZLY + "http.server.HttpServerFilter";

    private final Map<Integer, Registration> listeners = new ConcurrentHashMap<>();
    private boolean ended;

    /** Looks from now on at what comes to the listener that took this request. */
    void watch(HttpServletRequest request) {
        if (!listeners.containsKey(request.getLocalPort())) {
            begin(request);
        }
    }

    private synchronized void begin(HttpServletRequest request) {
        if (!ended) {
            listeners.computeIfAbsent(request.getLocalPort(), port -> register(request));
        }
    }

    /** The server outlives the application, which it would keep. */
    synchronized void end() {
        ended = true;
        listeners.values().forEach(Registration::end);
        listeners.clear();
    }

    private static Registration register(HttpServletRequest request) {
        try {
            Object connection = ServerRequest.call(ServerRequest.packet(request), "getConnection");
            for (Object filter : (List<?>) ServerRequest.call(connection, "getProcessor")) {
                if (filter.getClass().getName().equals(SERVER_FILTER)) {
                    return register(filter, request.getContextPath() + '/');
                }
            }
        } catch (ReflectiveOperationException | RuntimeException e) {
            LOG.log(Level.FINE, "The server refuses malformed requests in its own way", e);
        }
        return () -> {};
    }

    private static Registration register(Object filter, String root) throws ReflectiveOperationException {
        ClassLoader server = filter.getClass().getClassLoader();
        Class<?> type = Class.forName(GRIZZLY + "http.server.HttpServerProbe", false, server);
        Object probes = Array.newInstance(type, 1);
        Array.set(
                probes, 0, Proxy.newProxyInstance(server, new Class<?>[] {type}, new Watch(new Packet(server), root)));
        Object config = ServerRequest.call(filter, "getMonitoringConfig");
        Class<?> configType = Class.forName(GRIZZLY + "monitoring.MonitoringConfig", false, server);
        Method remove = configType.getMethod("removeProbes", Object[].class);
        configType.getMethod("addProbes", Object[].class).invoke(config, probes);
        return () -> {
            try {
                remove.invoke(config, probes);
            } catch (ReflectiveOperationException e) {
                LOG.log(Level.WARNING, "The server keeps a probe of the application", e);
            }
        };
    }

    /** That a listener is watched. */
    private interface Registration {
        void end();
    }

    /** What is asked of a request as Grizzly has read it; found once, so that a release without it is known at once. */
    private static final class Packet {
        private static final byte[] SOME_HOST = "localhost".getBytes(StandardCharsets.US_ASCII);
        private static final String HOST = "Host";

        private final Method packet;
        private final Method path;
        private final Method replacePath;
        private final Method mark;
        private final Method headers;
        private final Method header;
        private final Method headerValue;
        private final Method replaceValue;

        Packet(ClassLoader server) throws ReflectiveOperationException {
            packet = Class.forName(GRIZZLY + "http.server.Request", false, server)
                    .getMethod("getRequest");
            Class<?> type = packet.getReturnType();
            path = type.getMethod("getRequestURI");
            replacePath = type.getMethod("setRequestURI", String.class);
            mark = type.getMethod("setAttribute", String.class, Object.class);
            headers = type.getMethod("getHeaders");
            header = headers.getReturnType().getMethod("getHeader", String.class);
            headerValue = headers.getReturnType().getMethod("getValue", String.class);
            replaceValue = headerValue.getReturnType().getMethod("setBytes", byte[].class);
        }

        Object of(Object request) throws ReflectiveOperationException {
            return packet.invoke(request);
        }

        String path(Object packet) throws ReflectiveOperationException {
            return String.valueOf(path.invoke(packet));
        }

        @Nullable
        String host(Object packet) throws ReflectiveOperationException {
            return (String) header.invoke(headers.invoke(packet), HOST);
        }

        void replaceHost(Object packet) throws ReflectiveOperationException {
            replaceValue.invoke(headerValue.invoke(headers.invoke(packet), HOST), (Object) SOME_HOST);
        }

        /** Marks it, and leads it to where the mark is looked for. */
        void refuse(Object packet, String root, String message) throws ReflectiveOperationException {
            replacePath.invoke(packet, root + "malformed-request");
            mark.invoke(packet, MalformedRequestMark.ATTRIBUTE, message);
        }
    }

    /** The probe of one listener. */
    private record Watch(Packet packet, String root) implements InvocationHandler {
        private static final Pattern NO_DIGITS = Pattern.compile("%(?![0-9A-Fa-f]{2})");

        @Override
        public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments) {
            return switch (method.getName()) {
                case "onRequestReceiveEvent" -> received(arguments);
                case "equals" -> arguments != null && proxy == arguments[0];
                case "hashCode" -> System.identityHashCode(proxy);
                case "toString" -> toString();
                default -> null;
            };
        }

        /** Whatever goes wrong here must not end the request. */
        private @Nullable Object received(@Nullable Object @Nullable [] arguments) {
            Object request = arguments == null || arguments.length < 3 ? null : arguments[2];
            if (request == null) {
                return null;
            }
            try {
                mend(packet.of(request));
            } catch (ReflectiveOperationException | RuntimeException e) {
                LOG.log(Level.FINE, "A request is left to the server as it is", e);
            }
            return null;
        }

        private void mend(Object read) throws ReflectiveOperationException {
            String path = packet.path(read);
            if (!path.startsWith(root)) {
                return;
            }
            @Nullable String host = packet.host(read);
            boolean soundHost = host == null || MalformedRequestFilter.isSoundHost(host);
            if (!soundHost) {
                packet.replaceHost(read);
                packet.refuse(read, root, MalformedRequestFilter.UNSOUND_HOST);
            }
            if (!isDecodable(path)) {
                packet.refuse(read, root, "The path cannot be decoded: after each % come two digits of UTF-8");
            }
        }

        private static boolean isDecodable(String path) {
            if (path.indexOf('%') < 0) {
                return true;
            }
            if (NO_DIGITS.matcher(path).find()) {
                return false;
            }
            byte[] bytes = URLDecoder.decode(path, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1);
            try {
                StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
                return true;
            } catch (CharacterCodingException e) {
                return false;
            }
        }
    }
}
