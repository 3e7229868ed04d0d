package org.switchboard.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.flows.FlowChannels;
import org.switchboard.contract.sessions.SessionCallState;
import org.switchboard.contract.sessions.SessionHoldReasons;
import org.switchboard.contract.sessions.SessionInfo;
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
    private static final String ANY = "*";

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

    String original = "";
    Map<String, SessionMemberCallState> members = new LinkedHashMap<>();
    Map<String, Boolean> muted = new LinkedHashMap<>();
    /** The legs of the members, under names of the model's own; one whose leg has ended keeps its name. */
    Map<String, String> legs = new LinkedHashMap<>();
    /** The leg of the session itself. */
    @Nullable
    String own;

    int dialed;
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
        copy.original = original;
        copy.members = new LinkedHashMap<>(members);
        copy.muted = new LinkedHashMap<>(muted);
        copy.legs = new LinkedHashMap<>(legs);
        copy.own = own;
        copy.dialed = dialed;
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

    // The table, as the domain writes it

    private boolean callMayBecome(SessionCallState to) {
        String allowed = switch (call) {
            case Disconnected -> ended ? "" : "Ringing Connected";
            case Ringing -> "Connected Passive Disconnected";
            case Connected -> "Hold Passive Disconnected";
            case Hold -> "Connected Passive Disconnected";
            case Passive -> "Connected Hold Disconnected";
        };
        return List.of(allowed.split(" ")).contains(to.name());
    }

    private boolean queueMayBecome(SessionQueueStates to) {
        String allowed = switch (queue) {
            case None -> "Queued";
            case Queued -> "Ringing";
            case Ringing -> "Connected Queued";
            case Connected -> "Hold Disconnected";
            case Hold -> "Connected Disconnected";
            case Disconnected -> "";
        };
        return !ended && List.of(allowed.split(" ")).contains(to.name());
    }

    // What may be done

    Optional<Class<? extends ApiException>> become(SessionCallState to, Person who) {
        if (to == call) {
            return Optional.empty();
        }
        if (!callMayBecome(to)) {
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
                all(SessionMemberCallState.Connected, SessionMemberCallState.Hold);
                members.replaceAll(
                        (identity, state) -> state == SessionMemberCallState.Ringing && !isBeingDialed(identity)
                                ? SessionMemberCallState.Hold
                                : state);
            }
            case Connected -> {
                wasConnected = true;
                members.replaceAll((identity, state) ->
                        state == SessionMemberCallState.Ringing && !(resumes && isBeingDialed(identity))
                                ? SessionMemberCallState.Connected
                                : state);
                if (begins && incoming) {
                    answeredBy = who.name();
                }
                if (begins) {
                    members.computeIfPresent(who.email(), (email, state) -> SessionMemberCallState.Connected);
                }
            }
            case Ringing -> members.computeIfPresent(original, (email, state) -> SessionMemberCallState.Ringing);
            default -> {}
        }
        happened(ANY);
        return Optional.empty();
    }

    private boolean isBeingDialed(String identity) {
        return members.get(identity) == SessionMemberCallState.Ringing
                && legs.containsKey(identity)
                && !identity.equals(original);
    }

    private void leaveHold() {
        if (call == SessionCallState.Hold) {
            heldBy = null;
            reason = SessionHoldReasons.None;
            all(SessionMemberCallState.Hold, SessionMemberCallState.Connected);
        }
    }

    private void all(SessionMemberCallState from, SessionMemberCallState to) {
        members.replaceAll((identity, state) -> state == from ? to : state);
    }

    Optional<Class<? extends ApiException>> end() {
        if (!ended) {
            leaveHold();
            ended = true;
            call = SessionCallState.Disconnected;
            queue = queue == SessionQueueStates.None ? queue : SessionQueueStates.Disconnected;
            ringQueue = null;
            members.replaceAll((identity, state) -> SessionMemberCallState.None);
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
        if (!queueMayBecome(to)) {
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
        if (members.putIfAbsent(identity, SessionMemberCallState.None) == null) {
            happened(ANY);
        }
        return Optional.empty();
    }

    Optional<Class<? extends ApiException>> remove(String identity) {
        if (channel != FlowChannels.Chat || ended) {
            return Optional.of(ConflictException.class);
        }
        if (members.remove(identity) == null) {
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
        if (leg != null && !isUp(named(leg))) {
            return Optional.of(ValidationException.class);
        }
        return hold(why, who);
    }

    /** The model's name of the leg of a member, or what is no member as a name itself. */
    private String named(String leg) {
        return members.containsKey(leg) ? legs.getOrDefault(leg, "none") : leg;
    }

    private boolean isWithoutLegs() {
        return own == null && legs.isEmpty();
    }

    private Optional<String> holderOf(String leg) {
        return legs.keySet().stream()
                .filter(identity -> leg.equals(legs.get(identity)))
                .findFirst();
    }

    private boolean isUp(String leg) {
        return isWithoutLegs()
                || leg.equals(own)
                || holderOf(leg).filter(this::isInCall).isPresent();
    }

    Optional<Class<? extends ApiException>> endLeg(String given) {
        String leg = named(given);
        Optional<String> holder = holderOf(leg);
        if (isWithoutLegs()) {
            return end();
        }
        if (holder.isEmpty() && !leg.equals(own)) {
            return Optional.of(ValidationException.class);
        }
        if (ended || !isUp(leg)) {
            return Optional.empty();
        }
        Optional<String> other = members.keySet().stream()
                .filter(this::isInCall)
                .filter(identity -> holder.isPresent() ? !identity.equals(holder.get()) : legs.containsKey(identity))
                .findFirst();
        if (other.isEmpty()) {
            return end();
        }
        holder.ifPresent(identity -> members.put(identity, SessionMemberCallState.None));
        if (leg.equals(own) && legs.containsKey(other.get())) {
            own = legs.get(other.get());
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
        if (isInCall(party)) {
            return Optional.of(ConflictException.class);
        }
        if (call == SessionCallState.Hold) {
            leaveHold();
            call = SessionCallState.Connected;
            wasConnected = true;
        }
        members.computeIfPresent(who.email(), (email, state) -> SessionMemberCallState.None);
        happened(ANY);
        return Optional.empty();
    }

    /** Becomes a conference, on a leg of a name, if one is given. */
    Optional<Class<? extends ApiException>> confer(@Nullable String leg) {
        if (!isLiveCall()) {
            return Optional.of(ConflictException.class);
        }
        if (leg != null && !isUp(leg)) {
            return Optional.of(ValidationException.class);
        }
        if (!conference) {
            conference = true;
            own = leg == null ? own : leg;
            members.keySet().stream().filter(this::isInCall).forEach(identity -> {
                boolean onOwn = identity.equals(original) && own != null;
                legs.computeIfAbsent(identity, who -> onOwn ? String.valueOf(own) : "leg " + dialed++);
            });
            happened(ANY);
        }
        return Optional.empty();
    }

    Optional<Class<? extends ApiException>> addToConference(String identity, boolean answers) {
        if (!isLiveCall() || isInCall(identity)) {
            return Optional.of(ConflictException.class);
        }
        confer(null);
        members.remove(identity);
        members.put(identity, answers ? SessionMemberCallState.Connected : SessionMemberCallState.Ringing);
        original = identity.equals(original) ? "" : original;
        muted.remove(identity);
        legs.put(identity, "leg " + dialed++);
        happened(ANY);
        return Optional.empty();
    }

    private boolean isInCall(String identity) {
        return members.getOrDefault(identity, SessionMemberCallState.None) != SessionMemberCallState.None;
    }

    Optional<Class<? extends ApiException>> patchMember(
            String identity, @Nullable Boolean holds, @Nullable Boolean mutes) {
        if (!isLiveCall() || !conference) {
            return Optional.of(ConflictException.class);
        }
        if (!legs.containsKey(identity) || !isInCall(identity)) {
            return Optional.of(NotFoundException.class);
        }
        boolean held = members.get(identity) == SessionMemberCallState.Hold;
        if (holds != null && holds != held) {
            members.put(identity, holds ? SessionMemberCallState.Hold : SessionMemberCallState.Connected);
            happened(ANY);
        }
        if (mutes != null && mutes != muted.getOrDefault(identity, false)) {
            muted.put(identity, mutes);
            happened(ANY);
        }
        return Optional.empty();
    }

    // What is to be found in the database

    void assertIs(SessionInfo stored, long storedVersion) {
        assertThat(stored.callState).as("call state of %s", id).isEqualTo(call);
        assertThat(stored.queueState).as("queue state of %s", id).isEqualTo(queue);
        assertThat(stored.holdReason).as("hold reason of %s", id).isEqualTo(reason);
        assertThat(stored.heldByUserId).as("who holds %s", id).isEqualTo(heldBy);
        assertThat(stored.holdQueueName != null)
                .as("whether %s has a hold queue", id)
                .isEqualTo(call == SessionCallState.Hold);
        assertThat(stored.ended).as("whether %s has ended", id).isEqualTo(ended);
        assertThat(stored.dateCompleted != null)
                .as("whether %s has a date of its end", id)
                .isEqualTo(ended);
        assertThat(stored.outcome != null).as("whether %s has an outcome", id).isEqualTo(ended);
        assertThat(stored.wasMissed).as("whether %s was missed", id).isEqualTo(ended && incoming && !wasConnected);
        assertThat(stored.answeredByName).as("who answered %s", id).isEqualTo(answeredBy);
        assertThat(stored.ringQueueId).as("ring queue of %s", id).isEqualTo(ringQueue);
        assertThat(stored.queueMemberId).as("queue member of %s", id).isEqualTo(queueMember);
        assertThat(stored.consoleData).as("console data of %s", id).isEqualTo(console);
        assertThat(stored.callSid != null)
                .as("whether %s has a leg of its own", id)
                .isEqualTo(own != null);
        assertThat(stored.conferenceSid != null)
                .as("whether %s is a conference", id)
                .isEqualTo(conference);
        Map<String, SessionMemberCallState> present = new LinkedHashMap<>();
        stored.members.forEach(member -> {
            present.put(String.valueOf(member.identity), member.callState);
            assertThat(member.muted)
                    .as("whether %s is muted in %s", member.identity, id)
                    .isEqualTo(muted.getOrDefault(member.identity, false));
        });
        assertThat(new ArrayList<>(present.entrySet()))
                .as("members of %s, in order", id)
                .isEqualTo(new ArrayList<>(members.entrySet()));
        assertThat(stored.log).as("log of %s", id).hasSize(log.size());
        for (int i = 0; i < log.size(); i++) {
            if (!log.get(i).equals(ANY)) {
                assertThat(stored.log.get(i).message)
                        .as("log entry %s of %s", i, id)
                        .isEqualTo(log.get(i));
            }
        }
        assertThat(storedVersion).as("version of %s", id).isEqualTo(version);
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
