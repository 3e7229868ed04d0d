package org.switchboard.contract.flows;

/** The one channel of a session. The first is what .NET sends where a caller has set none. */
public enum FlowChannels {
    Voice,
    Chat,
    Fax
}
