package org.switchboard.tenancy;

/** A way into the server. */
enum Door {
    ROUTE,
    REPLY,
    API,
    BATCH,
    SOAP11,
    SOAP12
}
