package org.switchboard.contract.administration;

import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import org.switchboard.contract.Document;

/** The request to move the sessions that ended long ago into the archive now. */
@XmlRootElement(name = "RunArchive")
@XmlType(name = "RunArchive")
public class RunArchive implements Document {}
