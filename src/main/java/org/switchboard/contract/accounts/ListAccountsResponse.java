package org.switchboard.contract.accounts;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.ArrayList;
import java.util.List;
import org.switchboard.contract.Description;
import org.switchboard.contract.Document;
import org.switchboard.contract.ListResponse;

/** A page of accounts. */
@XmlRootElement(name = "ListAccountsResponse")
@XmlType(name = "ListAccountsResponse")
public class ListAccountsResponse extends ListResponse implements Document {
    @Description("The accounts of this page")
    @XmlElementWrapper(name = "Items", nillable = true)
    @XmlElement(name = "AccountInfo", nillable = true)
    public List<AccountInfo> items = new ArrayList<>();
}
