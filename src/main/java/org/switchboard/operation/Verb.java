package org.switchboard.operation;

/** The HTTP verbs of routes. */
public enum Verb {
    GET,
    POST,
    PUT,
    PATCH,
    DELETE;

    /** Whether requests hold what they ask for in a body, not in the query string. */
    public boolean hasBody() {
        return this != GET && this != DELETE;
    }
}
