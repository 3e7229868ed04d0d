package org.switchboard.tenancy;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.switchboard.contract.model.MemberKind;
import org.switchboard.contract.model.PublishedMember;
import org.switchboard.operation.OperationDescriptor;

/**
 * Which members of requests hold ids, and ids to put into them. A member is known by its name, or by its operation's name
 * and its own where it means something else there; one that looks like an id and is not known makes the matrix fail, so
 * that nobody adds one without saying what is own and what is foreign. A phone number that an account owns and an email
 * address that a login has are ids too.
 */
final class Ids {
    /** Ids of no account's things: of flows, of tags, of calls at the carrier, of things in other systems, of what is yet to be made. */
    private static final Set<String> OPAQUE = Set.of("flowId", "flowIds", "tagIds", "callSid", "referenceId", "id");

    private static final String LOOKS =
            "(?i).*ids?|withAddress|fromNumber|fromPhoneNumber|memberEmailAddresses|memberToAdd";

    private static final String NOTHING = "01900000-0000-7000-8000-000000000000";
    private static final String MALFORMED = "\u00e9' or 1=1 --<x>%00&\t../..";

    private final Map<String, Sample> known = new HashMap<>();

    private final Map<String, String> ownOfRole = new HashMap<>();

    /**
     * What stands in a member.
     *
     * @param own something of the callers' account
     * @param foreign something of the other account
     * @param missing the like of which there is none
     */
    private record Sample(String own, String foreign, String missing) {}

    /** Says what is own to the login of one role only. */
    Ids withOwn(String role, String member, String own) {
        ownOfRole.put(role + '.' + member, own);
        return this;
    }

    /**
     * Says what is the callers' own and what lies in the other account.
     *
     * @param members the names of members, or of operations and members such as {@code ListSessions.specificIds}
     */
    Ids with(String own, String foreign, String... members) {
        return withMissing(own, foreign, (own.startsWith("user:") ? "user:" : "") + NOTHING, members);
    }

    /** The same where what is missing must look like the others. */
    Ids withMissing(String own, String foreign, String missing, String... members) {
        for (String member : members) {
            known.put(member, new Sample(own, foreign, missing));
        }
        return this;
    }

    /** Whether a member of an operation holds ids of things that lie in accounts. */
    boolean isId(OperationDescriptor<?, ?> descriptor, PublishedMember member) {
        if (known.containsKey(descriptor.name() + '.' + member.jsonName())) {
            return true;
        }
        boolean looksLikeOne = (member.kind() == MemberKind.TEXT || member.kind() == MemberKind.TEXT_LIST)
                && member.jsonName().matches(LOOKS)
                && !OPAQUE.contains(member.jsonName());
        if (looksLikeOne && !known.containsKey(member.jsonName())) {
            throw new AssertionError("the member " + member.jsonName() + " of " + descriptor.name()
                    + " looks like an id: tell the tenant matrix what is own and what is foreign in it");
        }
        return looksLikeOne;
    }

    /** An id of a kind for a member of an operation. */
    String of(OperationDescriptor<?, ?> descriptor, PublishedMember member, IdKind kind, String role) {
        Sample sample = Optional.ofNullable(known.get(descriptor.name() + '.' + member.jsonName()))
                .or(() -> Optional.ofNullable(known.get(member.jsonName())))
                .orElseThrow();
        return switch (kind) {
            case OWN -> ownOfRole.getOrDefault(role + '.' + member.jsonName(), sample.own());
            case FOREIGN -> sample.foreign();
            case MISSING -> sample.missing();
            case MALFORMED -> (sample.own().startsWith("user:") ? "user:" : "") + MALFORMED;
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
