package org.switchboard.tenancy;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.switchboard.contract.model.MemberKind;
import org.switchboard.contract.model.PublishedMember;

/**
 * Which members of requests hold ids, and ids to put into them. A member is known by its name; one that looks like an id
 * and is not known makes the matrix fail, so that nobody adds one without saying what is own and what is foreign.
 */
final class Ids {
    /** Ids of no account's things: of flows, of things in other systems, of what is yet to be made. */
    private static final Set<String> OPAQUE = Set.of("flowId", "referenceId", "id");

    private static final String MISSING = "01900000-0000-7000-8000-000000000000";
    private static final String MALFORMED = "\u00e9' or 1=1 --<x>%00&\t../..";

    private final Map<String, Pair> known = new HashMap<>();

    private final Map<String, String> ownOfRole = new HashMap<>();

    private record Pair(String own, String foreign) {}

    /** Says what is own to the login of one role only. */
    Ids withOwn(String role, String member, String own) {
        ownOfRole.put(role + '.' + member, own);
        return this;
    }

    /** Says what is the callers' own and what lies in the other account, for the members of these names. */
    Ids with(String own, String foreign, String... members) {
        for (String member : members) {
            known.put(member, new Pair(own, foreign));
        }
        return this;
    }

    /** Whether a member holds ids of things that lie in accounts. */
    boolean isId(PublishedMember member) {
        boolean looksLikeOne = (member.kind() == MemberKind.TEXT || member.kind() == MemberKind.TEXT_LIST)
                && member.jsonName().matches("(?i).*ids?|withAddress")
                && !OPAQUE.contains(member.jsonName());
        if (looksLikeOne && !known.containsKey(member.jsonName())) {
            throw new AssertionError("the member " + member.jsonName()
                    + " looks like an id: tell the tenant matrix what is own and what is foreign in it");
        }
        return looksLikeOne;
    }

    /** An id of a kind for a member. */
    String of(PublishedMember member, IdKind kind, String role) {
        Pair pair = Optional.ofNullable(known.get(member.jsonName())).orElseThrow();
        String prefix = pair.own().startsWith("user:") ? "user:" : "";
        return switch (kind) {
            case OWN -> ownOfRole.getOrDefault(role + '.' + member.jsonName(), pair.own());
            case FOREIGN -> pair.foreign();
            case MISSING -> prefix + MISSING;
            case MALFORMED -> prefix + MALFORMED;
        };
    }

    /** An answer without the ids in it, so that two can be compared; and without what is another each time. */
    static String without(String id, String text) {
        return text.replace(id, "ID")
                .replace(id.toLowerCase(Locale.ROOT), "ID")
                .replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}", "UUID")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "DATE");
    }
}
