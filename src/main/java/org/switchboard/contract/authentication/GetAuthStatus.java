package org.switchboard.contract.authentication;

import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import org.switchboard.contract.Document;

/** The request to show who is signed in. */
@XmlRootElement(name = "GetAuthStatus")
@XmlType(name = "GetAuthStatus")
public class GetAuthStatus implements Document {}
