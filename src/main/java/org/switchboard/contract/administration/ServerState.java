package org.switchboard.contract.administration;

/** Whether a server takes requests on. */
public enum ServerState {
    Serving,
    Draining,
    ReadyToStop
}
