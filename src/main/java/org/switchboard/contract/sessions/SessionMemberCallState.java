package org.switchboard.contract.sessions;

/** The state of one member of a session. */
public enum SessionMemberCallState {
    None,
    Ringing,
    Connected,
    Hold
}
