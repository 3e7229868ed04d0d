package org.switchboard.contract.sessions;

import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import org.switchboard.contract.Document;

/** The request for the active sessions of the caller. */
@XmlRootElement(name = "GetMySessions")
@XmlType(name = "GetMySessions")
public class GetMySessions implements Document {}
