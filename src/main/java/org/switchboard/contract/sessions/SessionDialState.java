package org.switchboard.contract.sessions;

/** Whether a call is being placed for the session. */
public enum SessionDialState {
    None,
    Active
}
