package org.switchboard.contract.accounts;

import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import org.switchboard.contract.Document;
import org.switchboard.contract.ListRequest;

/** The request to list accounts. */
@XmlRootElement(name = "ListAccounts")
@XmlType(name = "ListAccounts")
public class ListAccounts extends ListRequest implements Document {}
