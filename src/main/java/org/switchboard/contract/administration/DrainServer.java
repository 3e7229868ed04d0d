package org.switchboard.contract.administration;

import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import org.switchboard.contract.Document;

/** The request to take nothing on any more, end what is under way, and say when the server can be stopped. */
@XmlRootElement(name = "DrainServer")
@XmlType(name = "DrainServer")
public class DrainServer implements Document {}
