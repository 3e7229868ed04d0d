package org.switchboard.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A domain of Payara Server in a folder of its own, on free ports, with the WAR. */
final class Domain {
    /** Below which path the application is on the domain that tests share. */
    static final String CONTEXT_ROOT = "/voice";

    /** The administrator of the domain, and of its JMX. */
    static final String ADMINISTRATOR = "admin";

    /** The administrator's password. */
    static final String PASSWORD = "admin-demo";

    /** The name under which it is deployed. */
    static final String APPLICATION = "switchboard";

    /** What {@code create-file-user} gives a user. */
    static final String PASSWORD_OF_USERS = "of-a-user";

    /** What {@code create-password-alias} keeps, unless the domain's database has a password. */
    static final String SECRET = "kept-by-the-domain-7391";

    /** A variable of the environment that the server itself is given: the replay asks from every origin. */
    static final String CORS_ORIGINS = "SWITCHBOARD_CORS_ORIGINS";

    private static final String DB_PASSWORD = "SWITCHBOARD_DB_PASSWORD";
    private static final String WAR =
            Path.of("target/switchboard.war").toAbsolutePath().toString();
    private static final String LOG = "server.log";

    /** How many ports from the administrator's on the script uses. */
    private static final int PORTS = 10;

    private static final int LOWEST_PORT = 21_100;
    private static final int HIGHEST_PORT = 21_900;
    private static final long PATIENCE_SECONDS = Long.getLong("server.patience", 300);

    private final Path folder;
    private final int adminPort;
    private final int port;
    private final String contextRoot;
    private final Map<String, String> chosen;

    private Domain(Path folder, int adminPort, String contextRoot, Map<String, String> chosen) {
        this.folder = folder;
        this.adminPort = adminPort;
        this.port = adminPort + PORTS - 2;
        this.contextRoot = contextRoot;
        this.chosen = chosen;
    }

    /** One that is not started yet, with the application below {@link #CONTEXT_ROOT}. */
    static Domain inNewFolder() {
        return inNewFolder(
                CONTEXT_ROOT, Map.of("SWITCHBOARD_WARMUP_ENABLED", "true", "SWITCHBOARD_WARMUP_SECONDS", "10"));
    }

    /**
     * One that is not started yet.
     *
     * @param contextRoot where the application is to be
     * @param chosen what {@code deploy/server/run} is told beside it, by variables of the environment
     */
    static Domain inNewFolder(String contextRoot, Map<String, String> chosen) {
        Path folder = Path.of("target", "domain-" + System.currentTimeMillis()).toAbsolutePath();
        return new Domain(folder, freePorts(), contextRoot, chosen);
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

    /** Ends the process of the server at once, as a crash would. */
    void kill() {
        ProcessHandle process = ProcessHandle.of(pid()).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
    }

    private long pid() {
        return Long.parseLong(
                read(folder.resolve("domains/switchboard/config/pid")).strip());
    }

    /** Starts the domain as it was left: with what was configured and deployed. */
    void startAgain() {
        asadmin(
                "start-domain",
                "--domaindir",
                folder.resolve("domains").toString(),
                "--prebootcommandfile",
                Path.of("deploy/server/pre-boot.asadmin").toAbsolutePath().toString(),
                "--postbootcommandfile",
                Path.of("deploy/server/post-boot.asadmin").toAbsolutePath().toString(),
                APPLICATION);
    }

    /** Runs a script of {@code deploy/server} on this domain. */
    String script(String name, String... arguments) {
        List<String> command = new ArrayList<>(List.of("bash", "deploy/server/" + name));
        command.addAll(List.of(arguments));
        Map<String, String> environment = new HashMap<>(environment());
        environment.putAll(chosen);
        environment.put("SERVER_DIR", folder.toString());
        environment.put("PORT", Integer.toString(port));
        environment.put("ADMIN_PORT", Integer.toString(adminPort));
        environment.put("CONTEXT_ROOT", contextRoot);
        environment.put("SKIP_BUILD", "true");
        return run(command, environment);
    }

    /** Runs a command of an administrator. */
    String asadmin(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of("target/server/payara6/bin/asadmin").toAbsolutePath().toString(),
                "--user",
                ADMINISTRATOR,
                "--passwordfile",
                passwords().toString(),
                "--port",
                Integer.toString(adminPort)));
        command.addAll(List.of(arguments));
        return run(command, environment());
    }

    /**
     * Runs commands of an administrator, one after another, in one process of {@code asadmin}.
     *
     * @param commands a line each
     * @throws IllegalStateException if one of them failed; the others were run all the same
     */
    void asadminEach(List<String> commands) {
        String said = asadmin(
                "multimode",
                "--file",
                write(folder.resolve("commands.asadmin"), String.join("\n", commands) + '\n')
                        .toString());
        if (said.contains(" failed.")) {
            throw new IllegalStateException(said);
        }
    }

    /** The value that a key of the configuration has on the domain. */
    String property(String key) {
        return asadmin("get-config-property", "--source=domain", "--propertyName=" + key)
                .lines()
                .findFirst()
                .orElseThrow();
    }

    private Path passwords() {
        return write(
                folder.resolve("passwords-of-tests"),
                "AS_ADMIN_PASSWORD=" + PASSWORD + "\nAS_ADMIN_USERPASSWORD=" + PASSWORD_OF_USERS
                        + "\nAS_ADMIN_ALIASPASSWORD=" + chosen.getOrDefault(DB_PASSWORD, SECRET) + '\n');
    }

    private static String run(List<String> command, Map<String, String> environment) {
        try {
            Path output = Files.createTempFile("command", ".log");
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().putAll(environment);
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

    private static Map<String, String> environment() {
        return Map.of(CORS_ORIGINS, "*", "JAVA_HOME", System.getProperty("java.home"));
    }

    private static Path write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deploys the WAR, whether it is deployed or not. */
    void deploy() {
        asadmin("deploy", "--force", "--name", APPLICATION, "--contextroot", contextRoot, WAR);
        awaitReady();
    }

    /** Deploys the WAR anew. */
    void redeploy() {
        asadmin("redeploy", "--name", APPLICATION, WAR);
        awaitReady();
    }

    /** Enables the application. */
    void enable() {
        asadmin("enable", APPLICATION);
        awaitReady();
    }

    /** Until then it answers that it is starting. */
    private void awaitReady() {
        try {
            new DemoUsers(this).awaitReady();
        } catch (Exception e) {
            throw new IllegalStateException("The application was not ready again", e);
        }
    }

    /** The address of a path of the application. */
    URI url(String path) {
        return serverUrl(contextRoot.equals("/") ? path : contextRoot + path);
    }

    /** The address of a path of the server, beside the application. */
    URI serverUrl(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    /** Its JMX, as its administrator. */
    DomainJmx jmx() throws IOException {
        return jmx(ADMINISTRATOR, PASSWORD);
    }

    /**
     * Its JMX.
     *
     * @param credentials a name and a password, or nothing
     * @throws SecurityException if they open nothing
     */
    DomainJmx jmx(String... credentials) throws IOException {
        return DomainJmx.at(adminPort + 1, credentials);
    }

    /** What it holds of the application. */
    Holdings holdings() throws IOException {
        return new Holdings(jmx(), contextRoot.equals("/") ? "" : contextRoot);
    }

    /** A file of the domain's folder, which is there or is not. */
    Path file(String name) {
        return folder.resolve(name);
    }

    /** What the server's log says by now, from the first start on. The server begins a new file when one is large. */
    String log() {
        try (Stream<Path> files = Files.list(folder.resolve("domains/switchboard/logs"))) {
            return files.filter(file -> file.getFileName().toString().startsWith(LOG))
                    .sorted(Comparator.comparing((Path file) -> file.endsWith(LOG))
                            .thenComparing(Path::toString))
                    .map(Domain::read)
                    .collect(Collectors.joining());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
