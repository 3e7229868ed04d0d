package org.switchboard.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Prints what the tests of a build took, by kind, from the reports of Surefire and Failsafe. Arguments: the build's folder; when the
 * build began, since reports of others may lie there still.
 */
public final class TableOfTimes {
    private static final Pattern SUITE = Pattern.compile("<testsuite [^>]*>");
    private static final Pattern ATTRIBUTE = Pattern.compile(" (name|time|tests|failures|errors)=\"([^\"]*)\"");

    private TableOfTimes() {}

    /** What the tests of one kind took together. */
    private record Total(int classes, int tests, int failed, double seconds) {
        Total plus(Map<String, String> suite) {
            return new Total(
                    classes + 1,
                    tests + Integer.parseInt(suite.get("tests")),
                    failed + Integer.parseInt(suite.get("failures")) + Integer.parseInt(suite.get("errors")),
                    seconds + Double.parseDouble(suite.get("time").replace(",", "")));
        }

        Total plus(Total other) {
            return new Total(
                    classes + other.classes, tests + other.tests, failed + other.failed, seconds + other.seconds);
        }
    }

    /** Prints the table. */
    public static void main(String[] arguments) throws IOException {
        Path build = Path.of(arguments[0]);
        Map<String, Total> totals = new TreeMap<>();
        for (Path report : reports(build, Instant.parse(arguments[1]))) {
            Map<String, String> suite = suite(Files.readString(report));
            totals.merge(
                    kind(build.relativize(report), suite.get("name")), new Total(0, 0, 0, 0).plus(suite), Total::plus);
        }
        System.out.printf("%n%-42s %7s %7s %7s %8s%n", "kind of test", "classes", "tests", "failed", "seconds");
        totals.forEach(TableOfTimes::print);
        print("all", totals.values().stream().reduce(new Total(0, 0, 0, 0), Total::plus));
        System.out.println();
    }

    private static void print(String kind, Total total) {
        System.out.printf(
                Locale.ROOT,
                "%-42s %7d %7d %7d %8.0f%n",
                kind,
                total.classes(),
                total.tests(),
                total.failed(),
                total.seconds());
    }

    private static List<Path> reports(Path build, Instant begun) throws IOException {
        List<Path> reports = new ArrayList<>();
        for (String folder : List.of("surefire-reports", "failsafe-reports")) {
            if (Files.isDirectory(build.resolve(folder))) {
                try (Stream<Path> files = Files.walk(build.resolve(folder), 2)) {
                    files.filter(file -> file.getFileName().toString().matches("TEST-.*\\.xml"))
                            .filter(file -> file.toFile().lastModified() >= begun.toEpochMilli())
                            .forEach(reports::add);
                } catch (UncheckedIOException e) {
                    throw e.getCause();
                }
            }
        }
        return reports;
    }

    private static Map<String, String> suite(String report) {
        Matcher suite = SUITE.matcher(report);
        if (!suite.find()) {
            throw new IllegalStateException("no test suite in a report");
        }
        Map<String, String> attributes = new TreeMap<>();
        ATTRIBUTE
                .matcher(suite.group())
                .results()
                .forEach(attribute -> attributes.put(attribute.group(1), attribute.group(2)));
        return attributes;
    }

    private static String kind(Path report, String name) {
        if (report.startsWith("failsafe-reports")) {
            return switch (report.getName(1).toString()) {
                case "postgresql" -> "5 the WAR on Payara Micro, PostgreSQL";
                case "server" -> "6 the WAR on Payara Server";
                default -> "4 the WAR on Payara Micro, H2";
            };
        }
        if (name.endsWith("Properties")) {
            return "1 unit, with random values";
        }
        if (name.contains("OnPostgres")) {
            return "3 the store on PostgreSQL";
        }
        return name.contains("OnH2") ? "2 the store on H2" : "0 unit, golden, architecture";
    }
}
