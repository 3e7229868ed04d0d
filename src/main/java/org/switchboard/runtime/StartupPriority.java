package org.switchboard.runtime;

/** In which order what observes the start of the application is called: the lower first. */
public final class StartupPriority {
    /** Says how the server is configured. */
    public static final int CONFIGURATION = 98;

    /** Waits for the database. */
    public static final int DATABASE = 99;

    /** Brings the schema to what this version needs. */
    public static final int SCHEMA = 100;

    /** Whatever needs the schema. */
    public static final int SCHEMA_IN_PLACE = 101;

    /** Publishes what there is to measure and to do. */
    public static final int PUBLICATION = 102;

    /** Sends the first requests, when all else is there. */
    public static final int WARM_UP = Integer.MAX_VALUE - 1;

    /** Notes that all others are done. */
    public static final int END = Integer.MAX_VALUE;

    private StartupPriority() {}
}
