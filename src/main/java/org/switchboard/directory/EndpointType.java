package org.switchboard.directory;

/** What an endpoint is; the names are the published ones. */
public enum EndpointType {
    /** A number that the account owns. */
    PhoneNumber,
    /** A person. */
    User,
    /** A group of people. */
    Team,
    /** A mailbox. */
    Email,
    /** A number that takes faxes. */
    Fax,
    /** Where an emergency call comes from. */
    EmergencyAddress,
    /** A line to a telephone exchange. */
    SipTrunk,
    /** A machine that answers. */
    AssistantBot;

    /** Whether endpoints of this type have a phone number. */
    boolean hasPhoneNumber() {
        return this == PhoneNumber || this == Fax;
    }
}
