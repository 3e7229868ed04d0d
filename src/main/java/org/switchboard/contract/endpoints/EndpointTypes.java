package org.switchboard.contract.endpoints;

import jakarta.xml.bind.annotation.XmlType;

/** What an endpoint is. */
@XmlType(name = "EndpointTypes")
public enum EndpointTypes {
    PhoneNumber,
    User,
    Team,
    Email,
    Fax,
    EmergencyAddress,
    SipTrunk,
    AssistantBot
}
