package org.switchboard.access;

import jakarta.security.enterprise.CallerPrincipal;

/** The principal that the container keeps for a caller. */
public final class SignedIn extends CallerPrincipal {
    private static final long serialVersionUID = 1L;

    private final transient Caller caller;

    SignedIn(Caller caller) {
        super(caller.email());
        this.caller = caller;
    }

    /** Who it is. */
    public Caller caller() {
        return caller;
    }
}
