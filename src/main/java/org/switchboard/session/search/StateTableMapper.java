package org.switchboard.session.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.switchboard.contract.sessions.GetSessionStatesResponse;
import org.switchboard.contract.sessions.SessionCallState;
import org.switchboard.contract.sessions.SessionStateInfo;
import org.switchboard.session.StateTable;

/** The table of states as the contract shows it. */
public final class StateTableMapper {
    private StateTableMapper() {}

    /** The states of the call and in a queue, and what each may become. */
    public static GetSessionStatesResponse all() {
        GetSessionStatesResponse shown = new GetSessionStatesResponse();
        shown.callStates = states(StateTable.CALL);
        shown.queueStates = states(StateTable.QUEUE);
        shown.initialCallStates = new ArrayList<>(
                Arrays.stream(SessionCallState.values()).map(Enum::name).toList());
        shown.endState = SessionCallState.Disconnected.name();
        return shown;
    }

    private static <S extends Enum<S>> List<SessionStateInfo> states(StateTable<S> table) {
        return new ArrayList<>(
                table.states().stream().map(state -> shown(table, state)).toList());
    }

    private static <S extends Enum<S>> SessionStateInfo shown(StateTable<S> table, S state) {
        SessionStateInfo shown = new SessionStateInfo();
        shown.state = state.name();
        shown.mayBecome =
                new ArrayList<>(table.after(state).stream().map(Enum::name).toList());
        return shown;
    }
}
