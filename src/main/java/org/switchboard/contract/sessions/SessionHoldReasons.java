package org.switchboard.contract.sessions;

/** Why a session is on hold. */
public enum SessionHoldReasons {
    None,
    Transferring
}
