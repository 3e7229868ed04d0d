package org.switchboard.support;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The built WAR on a Payara Micro of its own, in a process of its own, as an operator runs it. */
public final class Server implements AutoCloseable {
    /** How long a start may take; a machine that does much else needs more: {@code -Dserver.patience=300}. */
    private static final Duration PATIENCE = Duration.ofSeconds(Long.getLong("server.patience", 180));

    /** Options of the JVM for a server that hashes many passwords, which takes half as long once compiled well. */
    public static final String[] HASHING = {"-Xmx512m", "-XX:+UseSerialGC"};

    /** Those for one that starts often and whose speed is not measured. */
    private static final String[] SMALL = {"-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"};

    private final Process process;
    private final int port;
    private final Path directory;
    private final Duration startUp;

    private Server(Process process, int port, Path directory, Instant started) {
        this.process = process;
        this.port = port;
        this.directory = directory;
        awaitReady();
        this.startUp = Duration.between(started, Instant.now());
    }

    /**
     * Starts a server and waits until it is ready.
     *
     * @param directory where it runs: its log, its temporary files, and an H2 database if that is what it is given
     * @param settings system properties, such as {@code switchboard.db.url}
     * @param options options of the JVM; none for those of a small server whose speed is not measured
     */
    public static Server start(Path directory, Map<String, String> settings, String... options) {
        return startSetUp(directory, settings, "", options);
    }

    /** Starts a server at a port that stays its own through restarts, as a proxy knows it. */
    public static Server startAt(int port, Path directory, Map<String, String> settings, String... options) {
        SetUp setUp = new SetUp("", List.of());
        return startAt(port, Path.of("target", "switchboard.war"), directory, settings, setUp, options);
    }

    /**
     * Starts a server that an administrator has set up further.
     *
     * @param commands commands of asadmin, a line each
     */
    public static Server startSetUp(Path directory, Map<String, String> settings, String commands, String... options) {
        return startSetUp(directory, settings, new SetUp(commands, List.of()), options);
    }

    /**
     * What an administrator does to a server before the application is deployed.
     *
     * @param commands commands of asadmin, a line each
     * @param libraries jars that are added to the server
     * @param contextRoot where the application is
     */
    public record SetUp(String commands, List<Path> libraries, String contextRoot) {
        public SetUp(String commands, List<Path> libraries) {
            this(commands, libraries, "/");
        }
    }

    /** Starts a server that an administrator has set up further. */
    public static Server startSetUp(Path directory, Map<String, String> settings, SetUp setUp, String... options) {
        return start(Path.of("target", "switchboard.war"), directory, settings, setUp, options);
    }

    /** Starts a server on which the application is below a context root. */
    public static Server startBelow(
            String contextRoot, Path directory, Map<String, String> settings, String... options) {
        return startSetUp(directory, settings, new SetUp("", List.of(), contextRoot), options);
    }

    /** Starts a server of another build: of its WAR. */
    public static Server startOther(Path war, Path directory, Map<String, String> settings, String... options) {
        return start(war, directory, settings, new SetUp("", List.of()), options);
    }

    private static Server start(
            Path war, Path directory, Map<String, String> settings, SetUp setUp, String... options) {
        return startAt(freePort(), war, directory, settings, setUp, options);
    }

    private static Server startAt(
            int port, Path war, Path directory, Map<String, String> settings, SetUp setUp, String... options) {
        try {
            Files.createDirectories(directory.resolve("tmp"));
            Instant started = Instant.now();
            Process process = new ProcessBuilder(command(port, war, directory, settings, setUp, options))
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log(directory)))
                    .start();
            return new Server(process, port, directory, started);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What opens the server once a WAR is deployed: the file of {@code deploy/micro}, with the name of the WAR. */
    public static Path postDeploy(Path directory, String application) throws IOException {
        String commands = Files.readString(Path.of("deploy/micro/post-deploy.asadmin"))
                .replace("application.switchboard.", "application." + application + '.');
        return Files.writeString(directory.toAbsolutePath().resolve("post-deploy.asadmin"), commands);
    }

    /** The server's settings of {@code deploy/micro}, and that it listens on this machine only. */
    public static Path preBoot(Path directory) throws IOException {
        String commands = Files.readString(Path.of("deploy/micro/pre-boot.asadmin"))
                + "set configs.config.server-config.network-config.network-listeners.network-listener.http-listener"
                + ".address=127.0.0.1\n";
        return Files.writeString(directory.toAbsolutePath().resolve("pre-boot.asadmin"), commands);
    }

    private static List<String> command(
            int port, Path war, Path directory, Map<String, String> settings, SetUp setUp, String... options)
            throws IOException {
        Path target = Path.of("target").toAbsolutePath();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Duser.timezone=UTC");
        command.add("-Djava.io.tmpdir=" + directory.resolve("tmp").toAbsolutePath());
        command.add("-Dswitchboard.warmup.enabled=" + settings.getOrDefault("switchboard.warmup.enabled", "false"));
        settings.forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.addAll(List.of(options.length == 0 ? SMALL : options));
        command.addAll(List.of(
                "-jar",
                target.resolve("payara-micro.jar").toString(),
                "--nohazelcast",
                "--disablephonehome",
                "--port",
                Integer.toString(port),
                "--contextroot",
                setUp.contextRoot(),
                "--prebootcommandfile",
                preBoot(directory).toString(),
                "--postdeploycommandfile",
                postDeploy(directory, nameOf(war)).toString(),
                "--deploy",
                war.toAbsolutePath().toString()));
        setUp.libraries().forEach(library -> command.addAll(List.of("--addlibs", library.toString())));
        if (!setUp.commands().isEmpty()) {
            Path file = directory.toAbsolutePath().resolve("post-boot.asadmin");
            command.addAll(List.of(
                    "--postbootcommandfile",
                    Files.writeString(file, setUp.commands()).toString()));
        }
        return command;
    }

    private static String nameOf(Path war) {
        return war.getFileName().toString().replaceFirst("\\.war$", "");
    }

    /** A port that nobody listens on at this moment. */
    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static File log(Path directory) {
        return directory.resolve("server.log").toFile();
    }

    private void awaitReady() {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!isReady()) {
            if (!process.isAlive() || Instant.now().isAfter(deadline)) {
                process.destroyForcibly();
                throw new IllegalStateException("The server did not become ready; see " + log(directory));
            }
            try {
                process.waitFor(20, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    private boolean isReady() {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) url("/health/ready").toURL().openConnection();
            connection.setConnectTimeout(1000);
            connection.setReadTimeout(5000);
            return connection.getResponseCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** The address of a path on this server. */
    public URI url(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    public int port() {
        return port;
    }

    /** From the start of the process to the first answer that says ready. */
    public Duration startUp() {
        return startUp;
    }

    /** The resident memory of the process, in MiB. */
    public long residentMebibytes() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(-1);
        } catch (IOException e) {
            return -1;
        }
    }

    public long pid() {
        return process.pid();
    }

    /** Ends the process at once, as a power cut would (SIGKILL). */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    @Override
    public void close() {
        process.destroy();
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
