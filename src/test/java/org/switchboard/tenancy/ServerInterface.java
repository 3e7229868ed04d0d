package org.switchboard.tenancy;

/** An interface of the server that takes every operation. */
enum ServerInterface {
    ROUTE,
    REPLY,
    API,
    BATCH,
    SOAP11,
    SOAP12
}
