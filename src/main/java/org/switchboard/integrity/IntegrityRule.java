package org.switchboard.integrity;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** What is true of every whole database: none of the rows that a query finds, named by its first column, is broken. */
record IntegrityRule(String sentence, String query, Condition broken) {
    private static final List<String> AUDITED = List.of("Account", "Customer", "User", "Endpoint");

    /** Whether a row that the query found breaks the rule. */
    interface Condition {
        boolean test(ResultSet row) throws SQLException;
    }

    /** The rules of {@code integrity-rules.sql}, those about JSON, and one for each reference between tables. */
    static List<IntegrityRule> all(List<StoredTable> tables) throws IOException {
        try (InputStream file = Objects.requireNonNull(
                IntegrityRule.class.getResourceAsStream("integrity-rules.sql"), "integrity-rules.sql")) {
            List<String> texts = List.of(new String(file.readAllBytes(), StandardCharsets.UTF_8).split(";\\n\\s*"));
            Stream<IntegrityRule> references = tables.stream()
                    .flatMap(table -> table.references().stream().map(to -> reference(table.name(), to)));
            return Stream.of(texts.stream().flatMap(IntegrityRule::read), JsonRules.all(), references)
                    .flatMap(rules -> rules)
                    .toList();
        }
    }

    /** A line with the sentence, then the query; with a place in it also for the archive, with a kind for each kind. */
    private static Stream<IntegrityRule> read(String text) {
        if (text.contains("{place}")) {
            return Stream.of(
                            text.replace("{place}", ""),
                            text.replace("{place}", "archived_").replaceFirst("\n", " (archive)\n"))
                    .flatMap(IntegrityRule::read);
        }
        if (text.contains("{kind}")) {
            return AUDITED.stream().map(kind -> text.replace("{kind}", kind)).flatMap(IntegrityRule::read);
        }
        String[] parts = text.split("\n", 2);
        return Stream.of(new IntegrityRule(parts[0].substring("-- ".length()), parts[1], row -> true));
    }

    private static IntegrityRule reference(String table, StoredTable.Reference to) {
        return new IntegrityRule(
                "a row of " + table + " whose " + to.column() + " is not in " + to.target(),
                "select c.%2$s from %1$s c where c.%2$s is not null and not exists (select 1 from %3$s p where p.%4$s = c.%2$s)"
                        .formatted(table, to.column(), to.target(), to.targetColumn()),
                row -> true);
    }

    /** What breaks the rule, if anything does. */
    Optional<IntegrityViolation> violation(Connection connection) throws SQLException {
        List<String> first = new ArrayList<>();
        AtomicLong count = new AtomicLong();
        DatabaseReader.forEach(connection, query, row -> {
            if (broken.test(row) && count.incrementAndGet() <= IntegrityViolation.NAMED) {
                first.add(row.getString(1));
            }
        });
        return count.get() == 0 ? Optional.empty() : Optional.of(new IntegrityViolation(sentence, count.get(), first));
    }
}
