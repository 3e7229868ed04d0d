package org.switchboard.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** A domain of Payara Server in a folder of its own, on free ports, with the WAR below a path that is not the root. */
final class Domain {
    /** Below which path the application is. */
    static final String CONTEXT_ROOT = "/voice";

    /** The name under which it is deployed. */
    static final String APPLICATION = "switchboard";

    /** What {@code create-file-user} gives a user. */
    static final String PASSWORD_OF_USERS = "of-a-user";

    private static final String WAR =
            Path.of("target/switchboard.war").toAbsolutePath().toString();
    private static final String PASSWORDS =
            "AS_ADMIN_PASSWORD=admin-demo\nAS_ADMIN_USERPASSWORD=" + PASSWORD_OF_USERS + '\n';

    /** How many ports from the administrator's on the script uses. */
    private static final int PORTS = 10;

    private static final int LOWEST_PORT = 21_100;
    private static final int HIGHEST_PORT = 21_900;
    private static final long PATIENCE_SECONDS = Long.getLong("server.patience", 300);

    private final Path folder;
    private final int adminPort;
    private final int port;

    private Domain(Path folder, int adminPort) {
        this.folder = folder;
        this.adminPort = adminPort;
        this.port = adminPort + PORTS - 2;
    }

    /** One that is not started yet. */
    static Domain inNewFolder() {
        Path folder = Path.of("target", "domain-" + System.currentTimeMillis()).toAbsolutePath();
        return new Domain(folder, freePorts());
    }

    private static int freePorts() {
        int first = ThreadLocalRandom.current().nextInt(LOWEST_PORT, HIGHEST_PORT);
        for (int at = first; at < first + PORTS; at++) {
            try (ServerSocket socket = new ServerSocket(at, 1, InetAddress.getLoopbackAddress())) {
                socket.setReuseAddress(true);
            } catch (IOException e) {
                return freePorts();
            }
        }
        return first;
    }

    void start() {
        script("run");
    }

    void stop() {
        script("stop");
    }

    /** Runs a script of {@code deploy/server} on this domain. */
    String script(String name, String... arguments) {
        List<String> command = new ArrayList<>(List.of("bash", "deploy/server/" + name));
        command.addAll(List.of(arguments));
        return run(command);
    }

    /** Runs a command of an administrator. */
    String asadmin(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of("target/server/payara6/bin/asadmin").toAbsolutePath().toString(),
                "--user",
                "admin",
                "--passwordfile",
                folder.resolve("passwords-of-tests").toString(),
                "--port",
                Integer.toString(adminPort)));
        command.addAll(List.of(arguments));
        return run(command);
    }

    private String run(List<String> command) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("passwords-of-tests"), PASSWORDS);
            Path output = Files.createTempFile(folder, "command", ".log");
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().putAll(environment());
            Process process = builder.start();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException(
                        command + " did not end in " + PATIENCE_SECONDS + " s: " + Files.readString(output));
            }
            String said = Files.readString(output);
            if (process.exitValue() != 0) {
                throw new IllegalStateException(command + " failed: " + said);
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Map<String, String> environment() {
        return Map.of(
                "SERVER_DIR",
                folder.toString(),
                "PORT",
                Integer.toString(port),
                "ADMIN_PORT",
                Integer.toString(adminPort),
                "CONTEXT_ROOT",
                CONTEXT_ROOT,
                "SKIP_BUILD",
                "true",
                "SWITCHBOARD_CORS_ORIGINS",
                "*",
                "SWITCHBOARD_WARMUP_ENABLED",
                "true",
                "JAVA_HOME",
                System.getProperty("java.home"));
    }

    /** Deploys the WAR, which is not deployed. */
    void deploy() {
        asadmin("deploy", "--name", APPLICATION, "--contextroot", CONTEXT_ROOT, WAR);
    }

    /** Deploys the WAR anew. */
    void redeploy() {
        asadmin("redeploy", "--name", APPLICATION, WAR);
    }

    /** The address of a path of the application. */
    URI url(String path) {
        return serverUrl(CONTEXT_ROOT + path);
    }

    /** The address of a path of the server, beside the application. */
    URI serverUrl(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    /** What the server's log says by now. */
    String log() {
        try {
            return Files.readString(folder.resolve("domains/switchboard/logs/server.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
