package org.switchboard.session;

import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.sessions.SessionCallState;
import org.switchboard.contract.sessions.SessionDialState;
import org.switchboard.contract.sessions.SessionMemberCallState;
import org.switchboard.contract.sessions.SessionQueueStates;
import org.switchboard.error.FieldErrors;
import org.switchboard.error.NotFoundException;
import org.switchboard.error.ValidationException;
import org.switchboard.request.Caller;

/**
 * One instance of communication on one channel, inside one account. It is opened by a caller, changes state under the
 * rules of the domain, and once ended changes no more; every change bumps the version and adds to the log. What it shows
 * of the directory (account, customer, endpoint, members) is a copy of the moment, which later changes do not rewrite.
 */
@MappedSuperclass
public abstract class Session extends CallTransitions {
    /** The version of a session that has not been changed. */
    public static final long FIRST_VERSION = 1;

    /** The greatest length of a name or address, in characters. */
    public static final int MAX_NAME = FieldErrors.MAX_NAME;

    /** The greatest length of the operator console's data, in characters (domain, "Limits"). */
    public static final int MAX_CONSOLE_DATA = 64 * 1024;

    /** The greatest length of the carrier's name of a leg, in characters. */
    public static final int MAX_SID = 64;

    static final String QUEUE_STATE = "QueueState";

    /** For JPA. */
    protected Session() {}

    /**
     * Opens a session.
     *
     * @param caller who creates it
     * @param resolvedReferences what the request refers to, found in the directory
     * @param sessionDefaults what the request asked for, completed by the defaults
     * @param now the moment, to the millisecond
     */
    public static LiveSession open(
            Caller caller, ResolvedReferences resolvedReferences, SessionDefaults sessionDefaults, Instant now) {
        LiveSession session = new LiveSession();
        session.begin(caller, resolvedReferences, sessionDefaults, now);
        return session;
    }

    /** Adds to the log; the caller stores the entry beside the session. */
    public LiveLogEntry log(Instant date, String message) {
        return new LiveLogEntry((LiveSession) this, logLength++, date, message);
    }

    /** Is created later than it was to be; before it is stored. */
    public void postpone(OffsetDateTime later) {
        dateCreated = later;
        dateLastModified = later;
        dateLastLife = later;
    }

    /** Says who changed it, and when. */
    void touch(String by, Instant now) {
        dateLastModified = now.atOffset(ZoneOffset.UTC);
        lastModifiedBy = by;
        dateLastLife = dateLastModified;
    }

    /**
     * Becomes another state in the queue, as the table allows.
     *
     * @param ringQueue the team whose queue it is, if one is named
     * @param queueMember who is assigned, if one is named; whoever connects it if none is
     */
    public Optional<String> changeState(
            SessionQueueStates to, Optional<String> ringQueue, Optional<String> queueMember, SessionAuthor author) {
        if (to == queueState) {
            return Optional.empty();
        }
        refuseIfEnded(QUEUE_STATE, "cannot become " + to);
        if (!StateTable.QUEUE.allows(queueState, to)) {
            throw conflict(
                    QUEUE_STATE,
                    "cannot become " + to + ": the session is " + queueState + " in its queue"
                            + allowed(StateTable.QUEUE.after(queueState)));
        }
        SessionQueueStates from = queueState;
        queueState = to;
        switch (to) {
            case Queued -> {
                ringQueueId = ringQueue
                        .or(this::ringQueue)
                        .orElseThrow(() -> new ValidationException(List.of(FieldErrors.fault(
                                "Required",
                                "RingQueueId",
                                "is missing: the session was not opened with a team; name the team that is to ring"))));
                queueMemberId = null;
            }
            case Connected -> {
                ringQueueId = null;
                queueMemberId = queueMember
                        .or(() -> Optional.ofNullable(queueMemberId))
                        .or(author::endpointId)
                        .orElse(author.loginId());
            }
            case Ringing -> queueMemberId = queueMember.orElse(queueMemberId);
            case Disconnected -> ringQueueId = null;
            case None, Hold -> queueMember.ifPresent(named -> queueMemberId = named);
        }
        return Optional.of("Queue state " + from + " to " + to + by(author));
    }

    /** Takes the operator console's data. */
    public Optional<String> consoleData(@Nullable String data, SessionAuthor author) {
        @Nullable String stored = data == null || data.isEmpty() ? null : data;
        if (Objects.equals(stored, consoleData)) {
            return Optional.empty();
        }
        consoleData = stored;
        return Optional.of((stored == null ? "Console data cleared" : "Console data set") + by(author));
    }

    /** Goes on with another party: the first one is left, whoever redirected it is no longer in the call. */
    public String redirect(String address, String typed, SessionAuthor author) {
        leave(callState);
        if (callState == SessionCallState.Hold) {
            callState = SessionCallState.Connected;
            wasConnected = true;
        }
        toward(address, typed);
        members(member -> member.is(author.email()) ? member.in(SessionMemberCallState.None) : member);
        return "Redirected to " + address + by(author);
    }

    /** Is being placed by a carrier, or has been answered at once. */
    public void dialed(String sid, boolean answered) {
        callSid = sid;
        if (!answered) {
            dialState = SessionDialState.Active;
            callState = SessionCallState.Ringing;
            wasConnected = false;
            members(member -> member.isInCall() ? member.in(SessionMemberCallState.Ringing) : member);
        }
    }

    /** Becomes a conference. */
    public String conference(String sid, UnaryOperator<Member> legs, SessionAuthor author) {
        conferenceSid = sid;
        members(legs);
        return "Made a conference" + by(author);
    }

    /** The leg of the call itself, where none was known, or the one that was has ended. */
    public void leg(String sid) {
        callSid = sid;
    }

    /** The call SIDs of the legs that are up: its own, and those of its members. */
    public Set<String> legsUp() {
        Set<String> up = new LinkedHashSet<>();
        if (!ended) {
            callSid().ifPresent(up::add);
            members.stream()
                    .filter(Member::isInCall)
                    .flatMap(member -> member.leg().stream())
                    .forEach(up::add);
        }
        return up;
    }

    /** Takes one more member. */
    public String admit(Member member, SessionAuthor author) {
        List<Member> more = new ArrayList<>(members);
        more.add(member);
        keep(more);
        if (member.callSid() != null && conferenceSid != null) {
            mostRecentParticipantCallSid = member.callSid();
        }
        return "Member " + member.identity() + " added" + by(author);
    }

    /** Lets a member go. */
    public String dismiss(Member member, SessionAuthor author) {
        keep(members.stream().filter(each -> each != member).toList());
        return "Member " + member.identity() + " removed" + by(author);
    }

    /** Puts another state of a member in its place. */
    public void exchange(Member member, Member other) {
        members(each -> each == member ? other : each);
    }

    /** The number that text messages of it come from. */
    public void textFrom(String number) {
        fromPhoneNumber = number;
    }

    /** Counts one more message and gives its place. */
    public int nextMessage() {
        return messageCount++;
    }

    /** The refusal where there is no such session in the caller's accounts. */
    public static NotFoundException notFound() {
        return new NotFoundException("Session does not exist");
    }
}
