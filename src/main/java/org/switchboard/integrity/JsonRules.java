package org.switchboard.integrity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Locale;
import java.util.stream.Stream;

/** The rules about what is stored as JSON, which no query can look into on every database. */
final class JsonRules {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MAX_MEMBERS = 100;
    private static final String MARK = "|";

    /**
     * With whether what was answered about is there: a session or message whose id, of 36 characters, stands in the answer,
     * unless sessions of its account were deleted since, or may have been before the audit trail begins.
     */
    private static final String ANSWERS = """
            select k.login_id || ' ' || k.idempotency_key, k.answer,
                exists (select 1 from session s where s.id = k.subject)
                or exists (select 1 from archived_session a where a.id = k.subject)
                or exists (select 1 from message m where m.id = k.subject)
                or exists (select 1 from audit_entry d
                    where d.entry_id = k.account_id and d.action = 'DeletingSessions' and d.date_logged >= k.given)
                or k.given < (select min(date_logged) from audit_entry)
            from (select login_id, idempotency_key, account_id, answer, expires - interval '24' hour as given,
                cast(substring(answer from position('"id":"' in answer) + 6 for 36) as varchar(36)) as subject
                from keyed_answer) k""";

    private JsonRules() {}

    static Stream<IntegrityRule> all() {
        return Stream.of(
                members("session"),
                members("archived_session"),
                new IntegrityRule("a key whose answer is about nothing that is there", ANSWERS, row -> {
                    JsonNode answer = read(row.getString(2));
                    return !answer.isObject() || answer.path("id").isTextual() && !row.getBoolean(3);
                }));
    }

    private static IntegrityRule members(String table) {
        return new IntegrityRule(
                "a session whose members cannot be read or found (" + table + ")",
                "select id, members, member_keys, created_by from " + table,
                row -> !areWhole(read(row.getString(2)), row.getString(3), row.getString(4)));
    }

    /** A session from before there were keys is found by its creator alone, who is a member. */
    private static boolean areWhole(JsonNode members, String keys, String creator) {
        if (!members.isArray() || members.size() > MAX_MEMBERS) {
            return false;
        }
        StringBuilder expected = new StringBuilder(MARK);
        for (JsonNode member : members) {
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

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }
}
