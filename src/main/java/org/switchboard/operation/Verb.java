package org.switchboard.operation;

/** The HTTP verbs of routes. */
public enum Verb {
    GET,
    POST,
    PUT,
    PATCH,
    DELETE
}
