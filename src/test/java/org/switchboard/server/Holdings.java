package org.switchboard.server;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;

/** What a server holds of the application, asked over JMX. */
final class Holdings implements AutoCloseable {
    /** How often is looked whether what is on its way out is gone, and how long between two looks. */
    private static final int LOOKS = 20;

    private static final long BETWEEN_LOOKS_MILLIS = 2_000;

    /** A class of ours that has instances for as long as it is loaded, which is as long as its class loader is held. */
    private static final String OF_THE_APPLICATION = "org.switchboard.config.Setting";

    private static final String CLASS_LOADER = "org.glassfish.web.loader.WebappClassLoader";
    private static final List<String> CONNECTIONS =
            List.of("org.h2.jdbc.JdbcConnection", "org.postgresql.jdbc.PgConnection");
    private static final Pattern ROW = Pattern.compile("^ *\\d+: +(\\d+) +\\d+ +(\\S+)", Pattern.MULTILINE);

    private final DomainJmx jmx;
    private final MBeanServerConnection server;
    private final Pattern threadOfOurs;

    /**
     * Of the application of a domain.
     *
     * @param jmx the domain's, which is closed with this
     * @param root the context root of the application, empty for {@code /}
     */
    Holdings(DomainJmx jmx, String root) {
        this.jmx = jmx;
        this.server = jmx.server();
        // Not the server's own thread that looks into a folder of the domain, which may be called so too.
        threadOfOurs = Pattern.compile(
                "(?i)(?!fileinstall).*(switchboard|managedthreadfactory|mvstore|\\bh2\\b|hikari|postgresql|"
                        + Pattern.quote("StandardContext[" + root + "]") + ").*");
    }

    /** What is held at one moment, after a collection of garbage. */
    record Held(long threads, long connections, long mbeans, long applications, long classLoaders) {
        /** The console makes two when it is first opened, which may be meanwhile. */
        private static final int OF_THE_CONSOLE = 2;

        boolean exceeds(Held before) {
            return threads > before.threads
                    || connections > before.connections
                    || mbeans != before.mbeans
                    || applications > before.applications
                    || classLoaders > before.classLoaders + OF_THE_CONSOLE;
        }

        /** Whether there is nothing of the application but so many loaded copies; class loaders may be of others. */
        boolean isNothingBut(int copies) {
            return threads + connections + mbeans == 0 && applications <= copies;
        }

        String comparedWith(Held after, int times) {
            return String.format("%-46s %8s %8s%n", "after " + times + " redeployments", "before", "after")
                    + row("threads of the application", threads, after.threads)
                    + row("connections to the database", connections, after.connections)
                    + row("MBeans of org.switchboard", mbeans, after.mbeans)
                    + row("loaded copies of the application", applications, after.applications)
                    + row("class loaders of all web applications", classLoaders, after.classLoaders);
        }

        private static String row(String what, long before, long after) {
            return String.format("%-46s %8d %8d%n", what, before, after);
        }
    }

    /** What is held once two looks agree. */
    Held settled() throws IOException, JMException, InterruptedException {
        Held last = held();
        for (int look = 0; look < LOOKS; look++) {
            Thread.sleep(BETWEEN_LOOKS_MILLIS);
            Held now = held();
            if (now.equals(last)) {
                return now;
            }
            last = now;
        }
        return last;
    }

    /** What is held once it is no more than before, or, if it stays more, at the end of patience. */
    Held noMoreThan(Held before) throws IOException, JMException, InterruptedException {
        Held now = settled();
        for (int look = 0; look < LOOKS && now.exceeds(before); look++) {
            Thread.sleep(BETWEEN_LOOKS_MILLIS);
            now = held();
        }
        return now;
    }

    /** What is held once it is nothing but so many loaded copies, or, if it stays more, at the end of patience. */
    Held nothingBut(int copies) throws IOException, JMException, InterruptedException {
        Held now = held();
        for (int look = 0; look < LOOKS && !now.isNothingBut(copies); look++) {
            Thread.sleep(BETWEEN_LOOKS_MILLIS);
            now = held();
        }
        return now;
    }

    private Held held() throws IOException, JMException {
        String histogram = histogram();
        return new Held(
                threads(),
                CONNECTIONS.stream()
                        .mapToLong(name -> instances(histogram, name))
                        .sum(),
                server.queryNames(new ObjectName("org.switchboard:*"), null).size(),
                copies(histogram, OF_THE_APPLICATION),
                instances(histogram, CLASS_LOADER));
    }

    private long threads() throws IOException {
        ThreadMXBean threads = ManagementFactory.newPlatformMXBeanProxy(
                server, ManagementFactory.THREAD_MXBEAN_NAME, ThreadMXBean.class);
        return Arrays.stream(threads.dumpAllThreads(false, false, 0))
                .map(ThreadInfo::getThreadName)
                .filter(name -> threadOfOurs.matcher(name).matches())
                .count();
    }

    /** A dump of the server's live heap, in a new file under {@code target} that tools for heaps read. */
    Path dumpedHeap() throws IOException, JMException {
        Path file = Path.of("target", "held-" + System.currentTimeMillis() + ".hprof")
                .toAbsolutePath();
        server.invoke(
                new ObjectName("com.sun.management:type=HotSpotDiagnostic"),
                "dumpHeap",
                new Object[] {file.toString(), true},
                new String[] {String.class.getName(), boolean.class.getName()});
        return file;
    }

    /** The live instances of each class; asking for them collects the garbage before. */
    private String histogram() throws IOException, JMException {
        return (String) server.invoke(
                new ObjectName("com.sun.management:type=DiagnosticCommand"),
                "gcClassHistogram",
                new Object[] {new String[0]},
                new String[] {String[].class.getName()});
    }

    private static long instances(String histogram, String className) {
        return rows(histogram, className)
                .mapToLong(row -> Long.parseLong(row.group(1)))
                .sum();
    }

    /** How many class loaders have loaded a class: it has a row for each of them. */
    private static long copies(String histogram, String className) {
        return rows(histogram, className).count();
    }

    private static Stream<MatchResult> rows(String histogram, String className) {
        return ROW.matcher(histogram).results().filter(row -> row.group(2).equals(className));
    }

    @Override
    public void close() throws IOException {
        jmx.close();
    }
}
