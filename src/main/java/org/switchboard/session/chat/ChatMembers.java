package org.switchboard.session.chat;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.flows.FlowChannels;
import org.switchboard.contract.sessions.DeleteChatMember;
import org.switchboard.contract.sessions.InviteChatMember;
import org.switchboard.contract.sessions.SessionInfo;
import org.switchboard.contract.sessions.SessionMemberCallState;
import org.switchboard.contract.sessions.SessionMemberRoles;
import org.switchboard.error.ConflictException;
import org.switchboard.error.FieldErrors;
import org.switchboard.error.NotFoundException;
import org.switchboard.error.ValidationException;
import org.switchboard.request.RequestContext;
import org.switchboard.session.LiveSession;
import org.switchboard.session.Member;
import org.switchboard.session.SessionDefaults;
import org.switchboard.session.WriteResult;
import org.switchboard.session.call.ConferenceService;
import org.switchboard.session.call.OwnNumbers;
import org.switchboard.session.call.PartyLookup;
import org.switchboard.session.change.SessionTransactions;
import org.switchboard.session.change.SessionUpdate;

/** Invites members into chats and lets them go. Thread-safe. */
@Singleton
public class ChatMembers {
    private static final String MEMBER = "MemberToAdd";

    private final SessionTransactions changes;

    @Inject
    ChatMembers(SessionTransactions changes) {
        this.changes = changes;
    }

    /** Adds a user of the account, or somebody by number who then gets the messages as text messages. */
    public WriteResult<SessionInfo> invite(RequestContext context, InviteChatMember request) {
        FieldErrors faults = new FieldErrors();
        faults.require(MEMBER, request.memberToAdd);
        faults.check(MEMBER, request.memberToAdd, FieldErrors.MAX_NAME);
        faults.check("CallerId", request.callerId, FieldErrors.MAX_NAME);
        faults.refuseIfAny();
        return changes.change(context, request.sessionId, request, change -> {
            LiveSession session = chat(change, MEMBER);
            Member member = member(change, String.valueOf(request.memberToAdd));
            if (session.members().stream().anyMatch(present -> present.is(member.identity()))) {
                return;
            }
            ConferenceService.refuseIfFull(session);
            Optional<String> callerId = SessionDefaults.optional(request.callerId);
            if (member.isByNumber() || callerId.isPresent()) {
                session.textFrom(OwnNumbers.require(change, "CallerId", callerId));
            }
            change.log(session.admit(member, change.author()));
        });
    }

    private static Member member(SessionUpdate change, String given) {
        return PartyLookup.find(change, given, SessionMemberRoles.Caller, SessionMemberCallState.None)
                .orElseThrow(() -> new ValidationException(FieldErrors.fault(
                        "NotFound", MEMBER, "is neither a user of this account nor a cell phone number")));
    }

    /** Removes a member, by its identity or its endpoint. */
    public WriteResult<SessionInfo> remove(RequestContext context, DeleteChatMember request) {
        @Nullable String given = SessionDefaults.given(request.memberId);
        String identity = String.valueOf(given == null ? request.memberToRemove : given);
        return changes.change(context, request.sessionId, request, change -> {
            LiveSession session = chat(change, "MemberId");
            Member member = session.members().stream()
                    .filter(present -> present.is(identity) || identity.equals(present.endpointId()))
                    .findFirst()
                    .orElseThrow(() -> new NotFoundException("Member does not exist"));
            change.log(session.dismiss(member, change.author()));
        });
    }

    private static LiveSession chat(SessionUpdate change, String field) {
        LiveSession session = change.session();
        if (session.channel() != FlowChannels.Chat) {
            throw new ConflictException(FieldErrors.fault(
                    "InvalidChannel", field, "concerns chats: the session is of the channel " + session.channel()));
        }
        session.refuseIfEnded(field, "cannot be changed");
        return session;
    }
}
