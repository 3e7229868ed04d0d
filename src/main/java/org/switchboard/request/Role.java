package org.switchboard.request;

/** What a login may be; the names are the published ones. */
public enum Role {
    /** Uses phone and chat: acts in sessions. */
    User,
    /** Runs an account. */
    Manager,
    /** A customer's own login. */
    Customer,
    /** Watches the call centre's board. */
    CallCenterDashboard,
    /** Runs the server; sees every account. */
    SystemAdministrator
}
