package org.switchboard.contract.sessions;

import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import org.switchboard.contract.Document;

/** The request for the table of states. */
@XmlRootElement(name = "GetSessionStates")
@XmlType(name = "GetSessionStates")
public class GetSessionStates implements Document {}
