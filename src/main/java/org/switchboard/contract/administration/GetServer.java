package org.switchboard.contract.administration;

import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import org.switchboard.contract.Document;

/** The request for what the server tells about itself. */
@XmlRootElement(name = "GetServer")
@XmlType(name = "GetServer")
public class GetServer implements Document {}
