package org.switchboard.session.call;

import java.util.Optional;
import org.switchboard.contract.sessions.SessionMemberCallState;
import org.switchboard.contract.sessions.SessionMemberRoles;
import org.switchboard.directory.DirectoryLookup;
import org.switchboard.error.ApiException;
import org.switchboard.error.ConflictException;
import org.switchboard.error.FieldErrors;
import org.switchboard.error.ValidationException;
import org.switchboard.session.LiveSession;
import org.switchboard.session.Member;
import org.switchboard.session.change.SessionUpdate;

/** Whom a session can be brought to: the users of its account, and whoever has a phone number. */
public final class PartyLookup {
    private static final String DESTINATION = "Destination";

    private PartyLookup() {}

    /**
     * The user of an email address or an ID, or the party of a phone number, as a member.
     *
     * @param asNumber what a party by number is in the session
     * @param ringing in which state it comes in
     */
    public static Optional<Member> find(
            SessionUpdate change, String given, SessionMemberRoles asNumber, SessionMemberCallState ringing) {
        return DirectoryLookup.person(change.entities(), change.account(), given)
                .map(user -> Member.invited(
                        user,
                        DirectoryLookup.endpointOf(
                                change.entities(), change.session().accountId(), user.id())))
                .or(() ->
                        OwnNumbers.e164(change, given).map(number -> Member.byNumber(number, asNumber, ringing, null)));
    }

    /**
     * Whom a call is to be brought to.
     *
     * @throws ApiException if it is nobody
     */
    static Member called(SessionUpdate change, String destination) {
        return find(change, destination, SessionMemberRoles.Transfer, SessionMemberCallState.Ringing)
                .orElseThrow(() -> new ValidationException(FieldErrors.fault(
                        "InvalidAddress",
                        DESTINATION,
                        "is neither a phone number, such as +18144043093, nor a user of this account")));
    }

    /**
     * What a session knows of a party already: as one who has left, or nothing.
     *
     * @throws ApiException if the party is in the call
     */
    static Optional<Member> notInCall(LiveSession session, Member party) {
        Optional<Member> present = session.members().stream()
                .filter(member -> member.is(party.identity()))
                .findFirst();
        if (present.filter(Member::isInCall).isPresent()) {
            throw new ConflictException(
                    FieldErrors.fault("Conflict", DESTINATION, "is in the call already: " + party.identity()));
        }
        return present;
    }
}
