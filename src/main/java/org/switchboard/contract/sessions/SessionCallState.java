package org.switchboard.contract.sessions;

/** The state of the call or chat as a whole. */
public enum SessionCallState {
    Disconnected,
    Ringing,
    Connected,
    Hold,
    Passive
}
