package org.switchboard.signin;

import java.nio.file.Path;
import java.util.Map;
import org.switchboard.support.Databases;
import org.switchboard.support.Server;

/** One server for all tests of how callers sign in: behind a trusted proxy and open to one other origin. */
final class SignInServer {
    /** The origin that is configured for CORS. */
    static final String CONSOLE = "https://console.example";

    /** Where the server runs, with all that it writes. */
    static final Path FOLDER = Path.of("target", "sign-in-" + System.nanoTime());

    private static final Server RUNNING = start();

    private SignInServer() {}

    private static Server start() {
        Map<String, String> settings = Databases.settings("signin", FOLDER);
        settings.put("switchboard.trusted.proxies", "127.0.0.0/8,::1");
        settings.put("switchboard.cors.origins", CONSOLE);
        Server server = Server.start(FOLDER, settings, Server.HASHING);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        return server;
    }

    /** The server, which runs until the last test is over. */
    static Server running() {
        return RUNNING;
    }
}
