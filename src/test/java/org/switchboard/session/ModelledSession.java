package org.switchboard.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.flows.FlowChannels;
import org.switchboard.contract.sessions.SessionCallState;
import org.switchboard.contract.sessions.SessionHoldReasons;
import org.switchboard.contract.sessions.SessionMemberCallState;
import org.switchboard.contract.sessions.SessionQueueStates;
import org.switchboard.error.ApiException;
import org.switchboard.error.ConflictException;
import org.switchboard.error.NotFoundException;
import org.switchboard.error.ValidationException;

/**
 * What a session is to be after what was done to it, worked out by hand from the words of the domain ("States"), and by
 * nothing of the server. Each method does what it is named after and gives the reason for which it is to be refused instead.
 */
final class ModelledSession {
    /** What a log entry is when only that it is there matters. */
    static final String ANY = "*";

    String id = "";
    FlowChannels channel = FlowChannels.Voice;
    boolean incoming;
    SessionCallState call = SessionCallState.Connected;
    SessionQueueStates queue = SessionQueueStates.None;
    SessionHoldReasons reason = SessionHoldReasons.None;
    boolean ended;
    boolean wasConnected;
    boolean conference;

    @Nullable
    String team;

    @Nullable
    String ringQueue;

    @Nullable
    String queueMember;

    @Nullable
    String heldBy;

    @Nullable
    String answeredBy;

    @Nullable
    String console;

    ModelledMembers members = new ModelledMembers();
    List<String> log = new ArrayList<>(List.of(ANY));
    int messages;
    long version = 1;

    private boolean touched;

    ModelledSession copy() {
        ModelledSession copy = new ModelledSession();
        copy.id = id;
        copy.channel = channel;
        copy.incoming = incoming;
        copy.call = call;
        copy.queue = queue;
        copy.reason = reason;
        copy.ended = ended;
        copy.wasConnected = wasConnected;
        copy.conference = conference;
        copy.team = team;
        copy.ringQueue = ringQueue;
        copy.queueMember = queueMember;
        copy.heldBy = heldBy;
        copy.answeredBy = answeredBy;
        copy.console = console;
        copy.members = members.copy();
        copy.log = new ArrayList<>(log);
        copy.messages = messages;
        copy.version = version;
        return copy;
    }

    /** Ends one change: whatever it did, the version grows by one, and by nothing if it did nothing. */
    void endChange() {
        version += touched ? 1 : 0;
        touched = false;
    }

    private void happened(String entry) {
        log.add(entry);
        touched = true;
    }

    Optional<Class<? extends ApiException>> become(SessionCallState to, Person who) {
        if (to == call) {
            return Optional.empty();
        }
        if (!ModelledStates.mayBecome(call, ended, to)) {
            return Optional.of(ConflictException.class);
        }
        if (to == SessionCallState.Disconnected) {
            return end();
        }
        boolean begins = call == SessionCallState.Ringing || call == SessionCallState.Disconnected;
        boolean resumes = call == SessionCallState.Hold;
        leaveHold();
        call = to;
        switch (to) {
            case Hold -> {
                heldBy = who.id();
                members.all(SessionMemberCallState.Connected, SessionMemberCallState.Hold);
                members.states.replaceAll(
                        (identity, state) -> state == SessionMemberCallState.Ringing && !members.isBeingDialed(identity)
                                ? SessionMemberCallState.Hold
                                : state);
            }
            case Connected -> {
                wasConnected = true;
                members.states.replaceAll((identity, state) ->
                        state == SessionMemberCallState.Ringing && !(resumes && members.isBeingDialed(identity))
                                ? SessionMemberCallState.Connected
                                : state);
                if (begins && incoming) {
                    answeredBy = who.name();
                }
                if (begins) {
                    members.states.computeIfPresent(who.email(), (email, state) -> SessionMemberCallState.Connected);
                }
            }
            case Ringing ->
                members.states.computeIfPresent(members.original, (email, state) -> SessionMemberCallState.Ringing);
            default -> {}
        }
        happened(ANY);
        return Optional.empty();
    }

    private void leaveHold() {
        if (call == SessionCallState.Hold) {
            heldBy = null;
            reason = SessionHoldReasons.None;
            members.all(SessionMemberCallState.Hold, SessionMemberCallState.Connected);
        }
    }

    Optional<Class<? extends ApiException>> end() {
        if (!ended) {
            leaveHold();
            ended = true;
            call = SessionCallState.Disconnected;
            queue = queue == SessionQueueStates.None ? queue : SessionQueueStates.Disconnected;
            ringQueue = null;
            members.states.replaceAll((identity, state) -> SessionMemberCallState.None);
            happened(ANY);
        }
        return Optional.empty();
    }

    Optional<Class<? extends ApiException>> reject() {
        return channel == FlowChannels.Voice && call == SessionCallState.Ringing
                ? end()
                : Optional.of(ConflictException.class);
    }

    Optional<Class<? extends ApiException>> hold(@Nullable SessionHoldReasons why, Person who) {
        if (call == SessionCallState.Hold) {
            if (why != null && why != reason) {
                reason = why;
                happened(ANY);
            }
            return Optional.empty();
        }
        Optional<Class<? extends ApiException>> refused = become(SessionCallState.Hold, who);
        if (refused.isEmpty()) {
            reason = why == null ? SessionHoldReasons.None : why;
        }
        return refused;
    }

    Optional<Class<? extends ApiException>> holdReason(SessionHoldReasons why, Person who) {
        if (call == SessionCallState.Hold) {
            return hold(why, who);
        }
        return why == SessionHoldReasons.None ? Optional.empty() : Optional.of(ConflictException.class);
    }

    Optional<Class<? extends ApiException>> become(SessionQueueStates to, @Nullable String named, Person who) {
        if (to == queue) {
            return Optional.empty();
        }
        if (ended || !ModelledStates.mayBecome(queue, to)) {
            return Optional.of(ConflictException.class);
        }
        if (to == SessionQueueStates.Queued) {
            String rings = named != null ? named : ringQueue != null ? ringQueue : team;
            if (rings == null) {
                return Optional.of(ValidationException.class);
            }
            ringQueue = rings;
            queueMember = null;
        }
        if (to == SessionQueueStates.Connected) {
            ringQueue = null;
            queueMember = queueMember != null ? queueMember : who.endpointOrId();
        }
        if (to == SessionQueueStates.Disconnected) {
            ringQueue = null;
        }
        queue = to;
        happened(ANY);
        return Optional.empty();
    }

    Optional<Class<? extends ApiException>> console(String data) {
        String kept = data.isEmpty() ? null : data;
        if (kept == null ? console != null : !kept.equals(console)) {
            console = kept;
            happened(ANY);
        }
        return Optional.empty();
    }

    Optional<Class<? extends ApiException>> log(String entry) {
        happened(entry);
        return Optional.empty();
    }

    Optional<Class<? extends ApiException>> send() {
        if (channel != FlowChannels.Chat) {
            return Optional.of(ConflictException.class);
        }
        messages++;
        touched = true;
        return Optional.empty();
    }

    Optional<Class<? extends ApiException>> invite(String identity) {
        if (channel != FlowChannels.Chat || ended) {
            return Optional.of(ConflictException.class);
        }
        if (members.states.putIfAbsent(identity, SessionMemberCallState.None) == null) {
            happened(ANY);
        }
        return Optional.empty();
    }

    Optional<Class<? extends ApiException>> remove(String identity) {
        if (channel != FlowChannels.Chat || ended) {
            return Optional.of(ConflictException.class);
        }
        if (members.states.remove(identity) == null) {
            return Optional.of(NotFoundException.class);
        }
        happened(ANY);
        return Optional.empty();
    }

    private boolean isLiveCall() {
        return channel == FlowChannels.Voice && !ended && call != SessionCallState.Disconnected;
    }

    /** Puts the call on hold by the operation on calls, on the leg of a member or one of a name, if one is given. */
    Optional<Class<? extends ApiException>> holdCall(
            @Nullable String leg, @Nullable SessionHoldReasons why, Person who) {
        if (!isLiveCall()) {
            return Optional.of(ConflictException.class);
        }
        if (leg != null && !members.isUp(members.named(leg))) {
            return Optional.of(ValidationException.class);
        }
        return hold(why, who);
    }

    Optional<Class<? extends ApiException>> endLeg(String given) {
        String leg = members.named(given);
        Optional<String> holder = members.holderOf(leg);
        if (members.isWithoutLegs()) {
            return end();
        }
        if (holder.isEmpty() && !leg.equals(members.own)) {
            return Optional.of(ValidationException.class);
        }
        if (ended || !members.isUp(leg)) {
            return Optional.empty();
        }
        Optional<String> other = members.states.keySet().stream()
                .filter(members::isInCall)
                .filter(identity ->
                        holder.isPresent() ? !identity.equals(holder.get()) : members.legs.containsKey(identity))
                .findFirst();
        if (other.isEmpty()) {
            return end();
        }
        holder.ifPresent(identity -> members.states.put(identity, SessionMemberCallState.None));
        if (leg.equals(members.own) && members.legs.containsKey(other.get())) {
            members.own = members.legs.get(other.get());
        }
        happened(ANY);
        return Optional.empty();
    }

    /** Hands over to a party; null stands for a destination that is none. */
    Optional<Class<? extends ApiException>> redirect(@Nullable String party, Person who) {
        if (!isLiveCall()) {
            return Optional.of(ConflictException.class);
        }
        if (party == null) {
            return Optional.of(ValidationException.class);
        }
        if (members.isInCall(party)) {
            return Optional.of(ConflictException.class);
        }
        if (call == SessionCallState.Hold) {
            leaveHold();
            call = SessionCallState.Connected;
            wasConnected = true;
        }
        members.states.computeIfPresent(who.email(), (email, state) -> SessionMemberCallState.None);
        happened(ANY);
        return Optional.empty();
    }

    /** Becomes a conference, on a leg of a name, if one is given. */
    Optional<Class<? extends ApiException>> confer(@Nullable String leg) {
        if (!isLiveCall()) {
            return Optional.of(ConflictException.class);
        }
        if (leg != null && !members.isUp(leg)) {
            return Optional.of(ValidationException.class);
        }
        if (!conference) {
            conference = true;
            members.own = leg == null ? members.own : leg;
            members.states.keySet().stream().filter(members::isInCall).forEach(identity -> {
                boolean onOwn = identity.equals(members.original) && members.own != null;
                members.legs.computeIfAbsent(identity, who -> onOwn ? String.valueOf(members.own) : members.newLeg());
            });
            happened(ANY);
        }
        return Optional.empty();
    }

    Optional<Class<? extends ApiException>> addToConference(String identity, boolean answers) {
        if (!isLiveCall() || members.isInCall(identity)) {
            return Optional.of(ConflictException.class);
        }
        confer(null);
        members.states.remove(identity);
        members.states.put(identity, answers ? SessionMemberCallState.Connected : SessionMemberCallState.Ringing);
        members.original = identity.equals(members.original) ? "" : members.original;
        members.muted.remove(identity);
        members.legs.put(identity, members.newLeg());
        happened(ANY);
        return Optional.empty();
    }

    Optional<Class<? extends ApiException>> patchMember(
            String identity, @Nullable Boolean holds, @Nullable Boolean mutes) {
        if (!isLiveCall() || !conference) {
            return Optional.of(ConflictException.class);
        }
        if (!members.legs.containsKey(identity) || !members.isInCall(identity)) {
            return Optional.of(NotFoundException.class);
        }
        boolean held = members.states.get(identity) == SessionMemberCallState.Hold;
        if (holds != null && holds != held) {
            members.states.put(identity, holds ? SessionMemberCallState.Hold : SessionMemberCallState.Connected);
            happened(ANY);
        }
        if (mutes != null && mutes != members.muted.getOrDefault(identity, false)) {
            members.muted.put(identity, mutes);
            happened(ANY);
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return channel + (incoming ? " in " : " out ") + call + (ended ? " ended" : "") + ", queue " + queue;
    }

    /** One of those who act. */
    record Person(
            String id, String email, String name, @Nullable String endpoint) {
        String endpointOrId() {
            return endpoint == null ? id : endpoint;
        }
    }
}
