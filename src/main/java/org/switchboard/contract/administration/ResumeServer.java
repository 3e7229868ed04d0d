package org.switchboard.contract.administration;

import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import org.switchboard.contract.Document;

/** The request to serve again after a drain. */
@XmlRootElement(name = "ResumeServer")
@XmlType(name = "ResumeServer")
public class ResumeServer implements Document {}
