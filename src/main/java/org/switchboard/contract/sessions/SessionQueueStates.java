package org.switchboard.contract.sessions;

/** Where the session stands in a ring queue; independent of its call state. */
public enum SessionQueueStates {
    None,
    Queued,
    Ringing,
    Connected,
    Hold,
    Disconnected
}
