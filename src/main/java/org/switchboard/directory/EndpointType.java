package org.switchboard.directory;

/** What an endpoint is; the names are the published ones. */
public enum EndpointType {
    PhoneNumber,
    User,
    Team,
    Email,
    Fax,
    EmergencyAddress,
    SipTrunk,
    AssistantBot
}
