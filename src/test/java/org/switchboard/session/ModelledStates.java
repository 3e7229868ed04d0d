package org.switchboard.session;

import java.util.List;
import org.switchboard.contract.sessions.SessionCallState;
import org.switchboard.contract.sessions.SessionQueueStates;

/** Which state may follow which, as the domain writes it ("States"). */
final class ModelledStates {
    private ModelledStates() {}

    static boolean mayBecome(SessionCallState call, boolean ended, SessionCallState to) {
        String allowed = switch (call) {
            case Disconnected -> ended ? "" : "Ringing Connected";
            case Ringing -> "Connected Passive Disconnected";
            case Connected -> "Hold Passive Disconnected";
            case Hold -> "Connected Passive Disconnected";
            case Passive -> "Connected Hold Disconnected";
        };
        return List.of(allowed.split(" ")).contains(to.name());
    }

    static boolean mayBecome(SessionQueueStates queue, SessionQueueStates to) {
        String allowed = switch (queue) {
            case None -> "Queued";
            case Queued -> "Ringing";
            case Ringing -> "Connected Queued";
            case Connected -> "Hold Disconnected";
            case Hold -> "Connected Disconnected";
            case Disconnected -> "";
        };
        return List.of(allowed.split(" ")).contains(to.name());
    }
}
