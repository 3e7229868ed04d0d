package org.switchboard.session;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.sessions.SessionMemberCallState;

/** The members of a session as they are to be, by their identities and in order: their states, their legs, who is muted. */
final class ModelledMembers {
    String original = "";
    Map<String, SessionMemberCallState> states = new LinkedHashMap<>();
    Map<String, Boolean> muted = new LinkedHashMap<>();

    /** The legs of the members, under names of the model's own; one whose leg has ended keeps its name. */
    Map<String, String> legs = new LinkedHashMap<>();

    /** The leg of the session itself. */
    @Nullable
    String own;

    private int dialed;

    ModelledMembers copy() {
        ModelledMembers copy = new ModelledMembers();
        copy.original = original;
        copy.states = new LinkedHashMap<>(states);
        copy.muted = new LinkedHashMap<>(muted);
        copy.legs = new LinkedHashMap<>(legs);
        copy.own = own;
        copy.dialed = dialed;
        return copy;
    }

    /** A name for the leg of whoever is dialed next. */
    String newLeg() {
        return "leg " + dialed++;
    }

    boolean isBeingDialed(String identity) {
        return states.get(identity) == SessionMemberCallState.Ringing
                && legs.containsKey(identity)
                && !identity.equals(original);
    }

    void all(SessionMemberCallState from, SessionMemberCallState to) {
        states.replaceAll((identity, state) -> state == from ? to : state);
    }

    /** The model's name of the leg of a member, or what is no member as a name itself. */
    String named(String leg) {
        return states.containsKey(leg) ? legs.getOrDefault(leg, "none") : leg;
    }

    boolean isWithoutLegs() {
        return own == null && legs.isEmpty();
    }

    Optional<String> holderOf(String leg) {
        return legs.keySet().stream()
                .filter(identity -> leg.equals(legs.get(identity)))
                .findFirst();
    }

    boolean isUp(String leg) {
        return isWithoutLegs()
                || leg.equals(own)
                || holderOf(leg).filter(this::isInCall).isPresent();
    }

    boolean isInCall(String identity) {
        return states.getOrDefault(identity, SessionMemberCallState.None) != SessionMemberCallState.None;
    }
}
