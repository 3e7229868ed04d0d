package org.switchboard.backup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is stored as JSON, which no query can look into on every database: members, and answers under keys. */
final class StoredDocuments {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int FETCHED = 1000;
    private static final int MAX_MEMBERS = 100;
    private static final String MARK = "|";

    /** How long an answer is remembered: its end less this is when it was given. */
    private static final Duration REMEMBERED = Duration.ofHours(24);

    private StoredDocuments() {}

    /** The members of every session can be read, and are found by the keys that are stored beside them. */
    static List<IntegrityViolation> members(Connection connection, String table) throws SQLException {
        IntegrityViolation.Offenders offenders =
                new IntegrityViolation.Offenders("a session whose members cannot be read or found (" + table + ")");
        try (PreparedStatement select =
                connection.prepareStatement("select id, members, member_keys, created_by from " + table)) {
            select.setFetchSize(FETCHED);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    if (!areWhole(rows.getString(2), rows.getString(3), rows.getString(4))) {
                        offenders.add(rows.getString(1));
                    }
                }
            }
        }
        return offenders.findings();
    }

    /** A session from before there were keys is found by its creator alone, who is a member. */
    private static boolean areWhole(String members, String keys, String creator) {
        Optional<JsonNode> read = read(members);
        if (read.isEmpty() || !read.get().isArray() || read.get().size() > MAX_MEMBERS) {
            return false;
        }
        StringBuilder expected = new StringBuilder(MARK);
        for (JsonNode member : read.get()) {
            if (!member.path("identity").isTextual()) {
                return false;
            }
            expected.append(key(member.path("identity").textValue())).append(MARK);
        }
        String creatorAlone = MARK + key(creator) + MARK;
        return keys.contentEquals(expected) || keys.equals(creatorAlone) && expected.indexOf(creatorAlone) >= 0;
    }

    private static String key(String identity) {
        return identity.toLowerCase(Locale.ROOT).replace(MARK, "");
    }

    /**
     * Every key has an answer that can be read, about a session or message that is there, unless sessions of its account
     * were deleted since, or may have been before the audit trail begins.
     */
    static List<IntegrityViolation> answers(Connection connection) throws SQLException {
        IntegrityViolation.Offenders offenders =
                new IntegrityViolation.Offenders("a key whose answer is about nothing that is there");
        try (PreparedStatement select = connection.prepareStatement(
                "select login_id, idempotency_key, account_id, answer, expires from keyed_answer")) {
            select.setFetchSize(FETCHED);
            try (ResultSet rows = select.executeQuery()) {
                List<Answer> some = new ArrayList<>();
                Deletions deletions = new Deletions(connection);
                while (rows.next()) {
                    Answer answer = Answer.of(rows);
                    if (answer.id() != null) {
                        some.add(answer);
                    } else if (!answer.isReadable()) {
                        offenders.add(answer.name());
                    }
                    if (some.size() == FETCHED) {
                        missing(connection, some, deletions).forEach(offenders::add);
                        some.clear();
                    }
                }
                missing(connection, some, deletions).forEach(offenders::add);
            }
        }
        return offenders.findings();
    }

    /** The names of those whose subject is in no table. */
    private static List<String> missing(Connection connection, List<Answer> answers, Deletions deletions)
            throws SQLException {
        Set<String> there = new HashSet<>();
        for (String table : List.of("session", "archived_session", "message")) {
            there.addAll(found(connection, table, answers));
        }
        List<String> missing = new ArrayList<>();
        for (Answer answer : answers) {
            if (!there.contains(String.valueOf(answer.id())) && !deletions.explain(answer)) {
                missing.add(answer.name());
            }
        }
        return missing;
    }

    private static Set<String> found(Connection connection, String table, List<Answer> answers) throws SQLException {
        Set<String> found = new HashSet<>();
        if (answers.isEmpty()) {
            return found;
        }
        String marks = String.join(", ", Collections.nCopies(answers.size(), "?"));
        try (PreparedStatement select =
                connection.prepareStatement("select id from " + table + " where id in (" + marks + ')')) {
            for (int at = 0; at < answers.size(); at++) {
                select.setString(at + 1, answers.get(at).id());
            }
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
        }
        return found;
    }

    private static Optional<JsonNode> read(String json) {
        try {
            return Optional.of(JSON.readTree(json));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** What was answered under a key; without an id it is about no single thing. */
    private record Answer(
            String name, String accountId, @Nullable String id, boolean isReadable, OffsetDateTime given) {
        static Answer of(ResultSet rows) throws SQLException {
            Optional<JsonNode> read = read(rows.getString(4)).filter(JsonNode::isObject);
            return new Answer(
                    rows.getString(1) + ' ' + rows.getString(2),
                    rows.getString(3),
                    read.map(node -> node.path("id").textValue()).orElse(null),
                    read.isPresent(),
                    rows.getObject(5, OffsetDateTime.class).minus(REMEMBERED));
        }
    }

    /** What the audit trail says of sessions that were deleted. */
    private static final class Deletions {
        private final Connection connection;
        private final Map<String, Optional<OffsetDateTime>> last = new HashMap<>();
        private final Optional<OffsetDateTime> beginning;

        Deletions(Connection connection) throws SQLException {
            this.connection = connection;
            beginning = moment("select min(date_logged) from audit_entry where entry_id <> ?", "");
        }

        boolean explain(Answer answer) throws SQLException {
            if (!last.containsKey(answer.accountId())) {
                last.put(answer.accountId(), ofAccount(answer.accountId()));
            }
            return beginning.filter(moment -> moment.isAfter(answer.given())).isPresent()
                    || last.get(answer.accountId())
                            .filter(moment -> !moment.isBefore(answer.given()))
                            .isPresent();
        }

        /** By the index {@code audit_entry_entry}. */
        private Optional<OffsetDateTime> ofAccount(String id) throws SQLException {
            return moment(
                    "select max(date_logged) from audit_entry where entry_id = ? and action = 'DeletingSessions'", id);
        }

        private Optional<OffsetDateTime> moment(String query, String id) throws SQLException {
            try (PreparedStatement select = connection.prepareStatement(query)) {
                select.setString(1, id);
                try (ResultSet rows = select.executeQuery()) {
                    rows.next();
                    return Optional.ofNullable(rows.getObject(1, OffsetDateTime.class));
                }
            }
        }
    }
}
