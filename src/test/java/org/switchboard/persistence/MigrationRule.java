package org.switchboard.persistence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a migration must not do, since the release before it runs on the migrated schema until the last server is replaced
 * ({@code docs/operating.md}, "Upgrading"). A line {@code -- allow NAME: why} in the file lifts one rule; the reason takes
 * some words. A table that the same file makes is nobody's yet.
 */
enum MigrationRule {
    DROP("\\bdrop\\b(?! default)", "removes what the release before may use"),
    RENAME("\\brename\\b", "takes away the name that the release before uses"),
    TYPE("\\balter( column)? \\S+ (set data )?type\\b", "changes the type that the release before reads and writes"),
    NOT_NULL("\\bset not null\\b", "refuses what the release before may leave out"),
    REQUIRED_COLUMN(
            "\\badd( column)?( if not exists)? (?!constraint|unique|primary|foreign|check)\\S+ (?!.*\\bdefault\\b).*\\bnot null\\b",
            "adds a column that the release before does not fill; make it nullable or give it a default"),
    CONSTRAINT(
            "\\badd (constraint|unique|primary|foreign|check)\\b|\\bcreate unique index\\b",
            "refuses what the release before may write"),
    REWRITE(
            "^(update|delete|truncate)\\b",
            "changes rows while the release before adds more; let the server fill them, a few at a time"),
    LOCK(
            "^create index (?!concurrently\\b)",
            "stops writes while an index is made; in db/postgresql, make it concurrently");

    private static final int WORDS_OF_A_REASON = 5;
    private static final Pattern ALLOWANCE = Pattern.compile("(?m)^-- allow (\\w+): (.*)$");
    private static final Pattern CREATED = Pattern.compile("^create table (?:if not exists )?(\\w+)");
    private static final Pattern SUBJECT = Pattern.compile(
            "^alter table (?:only )?(\\w+)|\\bon (\\w+)|^(?:update|delete from|truncate(?: table)?) (\\w+)");
    private static final Pattern ADDED = Pattern.compile("^alter table (\\w+) add column (.*)$");

    /** Sessions are moved to the archive with all their columns, in their order ({@code ScopedEntities.move}). */
    private static final Map<String, String> TWINS =
            Map.of("session", "archived_session", "session_log", "archived_session_log");

    private final Pattern forbidden;
    private final String why;

    MigrationRule(String forbidden, String why) {
        this.forbidden = Pattern.compile(forbidden);
        this.why = why;
    }

    /** What is wrong with a migration; nothing with a good one. */
    static List<String> faults(String sql) {
        Set<String> allowed = ALLOWANCE
                .matcher(sql)
                .results()
                .filter(found -> found.group(2).strip().split("\\s+").length >= WORDS_OF_A_REASON)
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        List<String> statements = statements(sql);
        Set<String> created = statements.stream()
                .map(CREATED::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        List<String> faults = new ArrayList<>();
        for (String statement : statements) {
            if (!created.contains(subject(statement))) {
                Arrays.stream(values())
                        .filter(rule -> !allowed.contains(rule.name()) && rule.isBrokenBy(statement))
                        .forEach(rule -> faults.add(rule + " " + rule.why + ": " + statement));
            }
        }
        faults.addAll(twins(statements));
        return faults;
    }

    private boolean isBrokenBy(String statement) {
        return forbidden.matcher(statement).find();
    }

    private static List<String> statements(String sql) {
        String plain = sql.replaceAll("(?m)--.*$", "")
                .replaceAll("(?s)\\$\\$.*?\\$\\$", "''")
                .replaceAll("'[^']*'", "''")
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ");
        return Arrays.stream(plain.split(";"))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .toList();
    }

    private static String subject(String statement) {
        Matcher found = SUBJECT.matcher(statement);
        if (!found.find()) {
            return "";
        }
        return Arrays.asList(
                        String.valueOf(found.group(1)), String.valueOf(found.group(2)), String.valueOf(found.group(3)))
                .stream()
                .filter(name -> !name.equals("null"))
                .findFirst()
                .orElse("");
    }

    private static List<String> twins(List<String> statements) {
        Map<String, List<String>> added = new LinkedHashMap<>();
        for (String statement : statements) {
            Matcher found = ADDED.matcher(statement);
            if (found.find()) {
                added.computeIfAbsent(found.group(1), table -> new ArrayList<>())
                        .add(found.group(2));
            }
        }
        return TWINS.entrySet().stream()
                .filter(twin -> !added.getOrDefault(twin.getKey(), List.of())
                        .equals(added.getOrDefault(twin.getValue(), List.of())))
                .map(twin -> "TWINS " + twin.getKey() + " and " + twin.getValue()
                        + " must get the same columns in the same order")
                .toList();
    }
}
