package org.switchboard.directory;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

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

    /** The type of a name in any case, or of a number from 0. */
    public static Optional<EndpointType> named(String name) {
        return Arrays.stream(values())
                .filter(type -> type.name().equalsIgnoreCase(name.strip())
                        || Integer.toString(type.ordinal()).equals(name.strip()))
                .findFirst();
    }

    /** The names of all, with commas between them. */
    public static String names() {
        return Arrays.stream(values()).map(Enum::name).collect(Collectors.joining(", "));
    }

    /** Whether endpoints of this type have a phone number. */
    public boolean hasPhoneNumber() {
        return this == PhoneNumber || this == Fax;
    }
}
