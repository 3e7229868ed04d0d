package org.switchboard.door;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Where this server answers HTTP, as Payara tells by keys of MicroProfile Config. */
final class OwnAddress {
    private static final String PREFIX = "payara.instance.http.";

    private OwnAddress() {}

    /**
     * The application at that place; empty if the server does not listen for HTTP without TLS, or does not say where.
     *
     * @param contextPath of the application, empty or with a leading slash
     */
    static Optional<URI> of(String contextPath) {
        Config config = ConfigProvider.getConfig();
        if (!config.getOptionalValue(PREFIX + "enabled", Boolean.class).orElse(true)) {
            return Optional.empty();
        }
        return config.getOptionalValue(PREFIX + "port", Integer.class)
                .map(port -> URI.create("http://"
                        + host(config.getOptionalValue(PREFIX + "address", String.class)
                                .orElse(""))
                        + ':' + port + contextPath));
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
