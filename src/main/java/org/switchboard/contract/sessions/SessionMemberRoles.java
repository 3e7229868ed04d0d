package org.switchboard.contract.sessions;

/** What a member is in a session. */
public enum SessionMemberRoles {
    None,
    Caller,
    Agent,
    Transfer
}
