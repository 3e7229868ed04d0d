package org.switchboard.session;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.switchboard.contract.sessions.SessionCallState;
import org.switchboard.contract.sessions.SessionQueueStates;

/**
 * Which state may follow which (domain, "States"): the one home of the table that the rules, {@code GET /sessions/states},
 * {@code docs/states.md} and the tests share. Immutable.
 *
 * @param <S> the states
 */
public final class StateTable<S extends Enum<S>> {
    /** The states of the call. Disconnected is the beginning of a session that has not begun, and the end of any other. */
    public static final StateTable<SessionCallState> CALL = new StateTable<>(SessionCallState.class)
            .from(SessionCallState.Disconnected, EnumSet.of(SessionCallState.Ringing, SessionCallState.Connected))
            .from(
                    SessionCallState.Ringing,
                    EnumSet.of(SessionCallState.Connected, SessionCallState.Passive, SessionCallState.Disconnected))
            .from(
                    SessionCallState.Connected,
                    EnumSet.of(SessionCallState.Hold, SessionCallState.Passive, SessionCallState.Disconnected))
            .from(
                    SessionCallState.Hold,
                    EnumSet.of(SessionCallState.Connected, SessionCallState.Passive, SessionCallState.Disconnected))
            .from(
                    SessionCallState.Passive,
                    EnumSet.of(SessionCallState.Connected, SessionCallState.Hold, SessionCallState.Disconnected));

    /** The states in a queue. */
    public static final StateTable<SessionQueueStates> QUEUE = new StateTable<>(SessionQueueStates.class)
            .from(SessionQueueStates.None, EnumSet.of(SessionQueueStates.Queued))
            .from(SessionQueueStates.Queued, EnumSet.of(SessionQueueStates.Ringing))
            .from(SessionQueueStates.Ringing, EnumSet.of(SessionQueueStates.Connected, SessionQueueStates.Queued))
            .from(SessionQueueStates.Connected, EnumSet.of(SessionQueueStates.Hold, SessionQueueStates.Disconnected))
            .from(SessionQueueStates.Hold, EnumSet.of(SessionQueueStates.Connected, SessionQueueStates.Disconnected))
            .from(SessionQueueStates.Disconnected, EnumSet.noneOf(SessionQueueStates.class));

    private final Map<S, Set<S>> following;

    private StateTable(Class<S> states) {
        following = new EnumMap<>(states);
    }

    private StateTable<S> from(S state, Set<S> mayBecome) {
        following.put(state, Collections.unmodifiableSet(mayBecome));
        return this;
    }

    /** All states, in the order of the contract. */
    public List<S> states() {
        return List.copyOf(following.keySet());
    }

    /** What a state may become while the session has not ended. */
    public Set<S> after(S state) {
        return following.getOrDefault(state, Set.of());
    }

    /** Whether one state may become another while the session has not ended. */
    public boolean allows(S from, S to) {
        return after(from).contains(to);
    }
}
