package org.switchboard.session;

import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.sessions.SessionCallState;
import org.switchboard.contract.sessions.SessionDialState;
import org.switchboard.contract.sessions.SessionDirections;
import org.switchboard.contract.sessions.SessionHoldReasons;
import org.switchboard.contract.sessions.SessionMemberCallState;
import org.switchboard.contract.sessions.SessionQueueStates;
import org.switchboard.error.ApiException;
import org.switchboard.error.ConflictException;
import org.switchboard.error.FieldErrors;
import org.switchboard.error.ValidationException;
import org.switchboard.persistence.IdGenerator;
import org.switchboard.request.Caller;

/**
 * One instance of communication on one channel, inside one account. It is opened by a caller, changes state under the
 * rules of the domain, and once ended changes no more; every change bumps the version and adds to the log. What it shows
 * of the directory (account, customer, endpoint, members) is a copy of the moment, which later changes do not rewrite.
 */
@MappedSuperclass
public abstract class Session extends SessionAttributes {
    /** The greatest length of a name or address, in characters. */
    public static final int MAX_NAME = FieldErrors.MAX_NAME;

    /** The greatest length of the operator console's data, in characters (domain, "Limits"). */
    static final int MAX_CONSOLE_DATA = 64 * 1024;

    /** The greatest length of the carrier's name of a leg, in characters. */
    static final int MAX_SID = 64;

    static final String CALL_STATE = "CallState";
    static final String QUEUE_STATE = "QueueState";
    static final String HOLD_REASON = "HoldReason";

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
    static LiveSession open(
            Caller caller, ResolvedReferences resolvedReferences, SessionDefaults sessionDefaults, Instant now) {
        LiveSession session = new LiveSession();
        ((Session) session).begin(caller, resolvedReferences, sessionDefaults, now);
        return session;
    }

    private void begin(
            Caller caller, ResolvedReferences resolvedReferences, SessionDefaults sessionDefaults, Instant now) {
        id = IdGenerator.next();
        accountId = resolvedReferences.account().id();
        accountName = resolvedReferences.account().name();
        createdBy = caller.email();
        createdById = caller.loginId();
        lastModifiedBy = caller.email();
        dateCreated = now.atOffset(ZoneOffset.UTC);
        dateLastModified = dateCreated;
        channel = sessionDefaults.channel();
        direction = sessionDefaults.direction();
        callState = sessionDefaults.callState();
        startSession = sessionDefaults.startSession();
        fromAddress = sessionDefaults.fromAddress();
        fromName = sessionDefaults.fromName();
        toAddress = sessionDefaults.toAddress();
        displayName = sessionDefaults.displayName();
        destination = sessionDefaults.destination();
        fromPhoneNumber = resolvedReferences.fromPhoneNumber().orElse(null);
        parentSessionId = resolvedReferences.parentSessionId().orElse(null);
        resolvedReferences.customer().ifPresent(path -> {
            customerId = path.customer().id();
            customerName = path.customer().name();
            customerBreadcrumb = path.steps();
        });
        resolvedReferences.callersEndpoint().ifPresent(endpoint -> {
            endpointId = endpoint.id();
            endpointName = endpoint.displayName();
        });
        dateLastLife = dateCreated;
        wasConnected = isConnected(callState);
        teamId = resolvedReferences
                .party()
                .flatMap(ResolvedReferences.Party::teamId)
                .orElse(null);
        fromSearch = searched(fromAddress, fromName);
        toSearch = searched(toAddress, destination);
        keep(resolvedReferences.members(caller, sessionDefaults.callState()));
        holdIfBornOnHold(caller);
    }

    private static String searched(@Nullable String... texts) {
        return Arrays.stream(texts)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "))
                .toLowerCase(Locale.ROOT);
    }

    private static boolean isConnected(SessionCallState state) {
        return state == SessionCallState.Connected || state == SessionCallState.Hold;
    }

    private void keep(List<Member> present) {
        members = List.copyOf(present);
        memberKeys = Member.MARK
                + present.stream()
                        .map(member -> Member.key(member.identity()) + Member.MARK)
                        .collect(Collectors.joining());
    }

    private void holdIfBornOnHold(Caller caller) {
        if (callState == SessionCallState.Hold) {
            heldByUserId = caller.loginId();
            holdQueueName = id;
        }
    }

    /** Adds to the log; the caller stores the entry beside the session. */
    LiveLogEntry log(Instant date, String message) {
        return new LiveLogEntry((LiveSession) this, logLength++, date, message);
    }

    /** Is created later than it was to be; before it is stored. */
    void putOff(OffsetDateTime later) {
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
     * Ends the work if it has ended.
     *
     * @param field the field that asks for more
     * @param asked what was asked, continuing the field's name
     * @throws ApiException if so
     */
    public void refuseIfEnded(String field, String asked) {
        if (ended) {
            throw conflict(
                    field,
                    asked + ": the session has ended (" + callState + ") and changes no more; only"
                            + " consoleData, log entries and messages may still be added");
        }
    }

    /**
     * Becomes another state of the call, as the table allows.
     *
     * @return what happened, for the log; empty if it has that state already
     * @throws ApiException if the table does not allow it
     */
    Optional<String> changeState(SessionCallState to, SessionAuthor author) {
        if (to == callState) {
            return Optional.empty();
        }
        refuseIfEnded(CALL_STATE, "cannot become " + to);
        if (!StateTable.CALL.allows(callState, to)) {
            throw conflict(
                    CALL_STATE,
                    "cannot become " + to + ": the session is " + callState
                            + allowed(StateTable.CALL.after(callState)));
        }
        if (to == SessionCallState.Disconnected) {
            return end(Optional.empty(), author);
        }
        SessionCallState from = callState;
        leave(from);
        callState = to;
        enter(from, to, author);
        return Optional.of("Call state " + from + " to " + to + by(author));
    }

    private void leave(SessionCallState from) {
        if (from == SessionCallState.Hold) {
            heldByUserId = null;
            holdReason = SessionHoldReasons.None;
            holdQueueName = null;
            members(member -> member.callState() == SessionMemberCallState.Hold
                    ? member.in(SessionMemberCallState.Connected)
                    : member);
        }
    }

    private void enter(SessionCallState from, SessionCallState to, SessionAuthor author) {
        switch (to) {
            case Hold -> {
                heldByUserId = author.loginId();
                holdQueueName = id;
                members(member ->
                        member.isInCall() && !member.isBeingDialed() ? member.in(SessionMemberCallState.Hold) : member);
            }
            case Connected -> {
                wasConnected = true;
                dialState = SessionDialState.None;
                answer(from, author);
            }
            case Ringing ->
                members(member -> member.isOriginalMember() ? member.in(SessionMemberCallState.Ringing) : member);
            case Passive, Disconnected -> dialState = SessionDialState.None;
        }
    }

    /**
     * Whoever connects a session that came in has answered it; who was ringing and who connects is connected, but who is being
     * dialed into a held call has not answered because it is taken back.
     */
    private void answer(SessionCallState from, SessionAuthor author) {
        boolean begins = from == SessionCallState.Ringing || from == SessionCallState.Disconnected;
        if (begins && direction == SessionDirections.Incoming) {
            answeredByName = author.displayName();
            answeredById = author.endpointId().orElse(null);
        }
        boolean resumes = from == SessionCallState.Hold;
        members(member -> member.callState() == SessionMemberCallState.Ringing && !(resumes && member.isBeingDialed())
                        || begins && member.is(author.email())
                ? member.in(SessionMemberCallState.Connected)
                : member);
    }

    /**
     * Goes on hold, or says another reason for being on hold.
     *
     * @return what happened, for the log; empty if it is on hold for that reason already
     */
    Optional<String> hold(SessionHoldReasons reason, SessionAuthor author) {
        boolean held = callState == SessionCallState.Hold;
        Optional<String> became = changeState(SessionCallState.Hold, author);
        if (held && reason == holdReason) {
            return Optional.empty();
        }
        refuseIfEnded(HOLD_REASON, "cannot be set");
        holdReason = reason;
        String why = reason == SessionHoldReasons.None ? "" : " (" + reason + ")";
        return became.map(text -> text + why).or(() -> Optional.of("Hold reason " + reason + by(author)));
    }

    /** Says for what reason it is on hold; that it is not on hold for no reason is true already. */
    Optional<String> reason(SessionHoldReasons reason, SessionAuthor author) {
        if (callState == SessionCallState.Hold) {
            return hold(reason, author);
        }
        if (reason == SessionHoldReasons.None) {
            return Optional.empty();
        }
        refuseIfEnded(HOLD_REASON, "cannot be set");
        throw conflict(HOLD_REASON, "cannot be " + reason + ": the session is " + callState + ", not Hold");
    }

    /**
     * Ends, however it stands (domain, "States").
     *
     * @param said the outcome, where somebody says one
     * @return what happened, for the log; empty if it has ended already
     */
    Optional<String> end(Optional<String> said, SessionAuthor author) {
        if (ended) {
            return Optional.empty();
        }
        SessionCallState from = callState;
        leave(from);
        ended = true;
        callState = SessionCallState.Disconnected;
        dialState = SessionDialState.None;
        dateCompleted = author.now().atOffset(ZoneOffset.UTC);
        if (queueState != SessionQueueStates.None) {
            queueState = SessionQueueStates.Disconnected;
        }
        ringQueueId = null;
        wasMissed = direction == SessionDirections.Incoming && !wasConnected;
        outcome = said.orElseGet(this::usualOutcome);
        members(member -> member.in(SessionMemberCallState.None));
        return Optional.of("Ended" + by(author) + ": call state " + from + " to Disconnected, outcome " + outcome);
    }

    private String usualOutcome() {
        if (wasConnected) {
            return "Completed";
        }
        return wasMissed ? "Missed" : "NotAnswered";
    }

    /**
     * Becomes another state in the queue, as the table allows.
     *
     * @param ringQueue the team whose queue it is, if one is named
     * @param queueMember who is assigned, if one is named; whoever connects it if none is
     */
    Optional<String> changeState(
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
    Optional<String> consoleData(@Nullable String data, SessionAuthor author) {
        @Nullable String stored = data == null || data.isEmpty() ? null : data;
        if (Objects.equals(stored, consoleData)) {
            return Optional.empty();
        }
        consoleData = stored;
        return Optional.of((stored == null ? "Console data cleared" : "Console data set") + by(author));
    }

    /** Goes on with another party: the first one is left, whoever redirected it is no longer in the call. */
    String redirect(String address, String typed, SessionAuthor author) {
        leave(callState);
        if (callState == SessionCallState.Hold) {
            callState = SessionCallState.Connected;
            wasConnected = true;
        }
        toAddress = address;
        destination = typed;
        toSearch = searched(toAddress, destination);
        members(member -> member.is(author.email()) ? member.in(SessionMemberCallState.None) : member);
        return "Redirected to " + address + by(author);
    }

    /** Is being placed by a carrier, or has been answered at once. */
    void dialed(String sid, boolean answered) {
        callSid = sid;
        if (!answered) {
            dialState = SessionDialState.Active;
            callState = SessionCallState.Ringing;
            wasConnected = false;
            members(member -> member.isInCall() ? member.in(SessionMemberCallState.Ringing) : member);
        }
    }

    /** Becomes a conference. */
    String conference(String sid, UnaryOperator<Member> legs, SessionAuthor author) {
        conferenceSid = sid;
        members(legs);
        return "Made a conference" + by(author);
    }

    /** The leg of the call itself, where none was known, or the one that was has ended. */
    void leg(String sid) {
        callSid = sid;
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
    void replace(Member member, Member other) {
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

    private void members(UnaryOperator<Member> change) {
        members = members.stream().map(change).toList();
    }

    private static ApiException conflict(String field, String what) {
        return new ConflictException(FieldErrors.fault("InvalidState", field, what));
    }

    private static String allowed(Set<? extends Enum<?>> states) {
        return states.isEmpty()
                ? "; nothing may follow"
                : "; allowed are " + states.stream().map(Enum::name).collect(Collectors.joining(", "));
    }

    private static String by(SessionAuthor author) {
        return " by " + author.email();
    }
}
