package org.switchboard.tenancy;

/** How a caller says who it is. */
enum Identification {
    BASIC,
    COOKIE,
    API_KEY,
    TOKEN,
    /** Not at all. */
    NOBODY
}
