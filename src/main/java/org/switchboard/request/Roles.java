package org.switchboard.request;

/** The names of the roles, for annotations; {@link Role} says what each may do. */
public final class Roles {
    /** {@link Role#User}. */
    public static final String USER = "User";

    /** {@link Role#Manager}. */
    public static final String MANAGER = "Manager";

    /** {@link Role#CallCenterDashboard}. */
    public static final String CALL_CENTER_DASHBOARD = "CallCenterDashboard";

    /** {@link Role#SystemAdministrator}. */
    public static final String SYSTEM_ADMINISTRATOR = "SystemAdministrator";

    /** Whoever is signed in, in any role or none (Jakarta Servlet, section 13.8.1). */
    public static final String ANY = "**";

    private Roles() {}
}
