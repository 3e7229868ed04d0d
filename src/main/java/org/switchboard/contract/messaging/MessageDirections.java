package org.switchboard.contract.messaging;

import jakarta.xml.bind.annotation.XmlType;

/** Whether a message came in or was sent. */
@XmlType(name = "MessageDirections")
public enum MessageDirections {
    Incoming,
    Outgoing
}
