package org.switchboard.contract.sessions;

/** Whether a session came in or went out. */
public enum SessionDirections {
    Incoming,
    Outgoing
}
