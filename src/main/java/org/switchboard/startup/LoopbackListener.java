package org.switchboard.startup;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Where this server answers HTTP, as Payara tells by keys of MicroProfile Config. */
final class LoopbackListener {
    private static final String PREFIX = "payara.instance.http.";

    private LoopbackListener() {}

    /**
     * The application there; empty if the server does not say where its first HTTP listener is. While the server starts it
     * is closed perhaps, so whether it is open is not asked here.
     *
     * @param contextPath of the application, empty or with a leading slash
     */
    static Optional<URI> of(String contextPath) {
        Config config = ConfigProvider.getConfig();
        return of(contextPath, key -> config.getOptionalValue(key, String.class));
    }

    static Optional<URI> of(String contextPath, Function<String, Optional<String>> config) {
        return config.apply(PREFIX + "port")
                .map(port -> URI.create(
                        "http://" + host(config.apply(PREFIX + "address").orElse("")) + ':' + port + contextPath));
    }

    /** Whoever listens at every address listens at the loopback too. */
    private static String host(String address) {
        try {
            InetAddress listening = InetAddress.getByName(address);
            InetAddress reached = listening.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : listening;
            String text = reached.getHostAddress();
            return text.contains(":") ? '[' + text + ']' : text;
        } catch (UnknownHostException e) {
            return InetAddress.getLoopbackAddress().getHostAddress();
        }
    }
}
