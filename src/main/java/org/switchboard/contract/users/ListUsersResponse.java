package org.switchboard.contract.users;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.ArrayList;
import java.util.List;
import org.switchboard.contract.Description;
import org.switchboard.contract.Document;
import org.switchboard.contract.ListResponse;

/** A page of users. */
@XmlRootElement(name = "ListUsersResponse")
@XmlType(name = "ListUsersResponse")
public class ListUsersResponse extends ListResponse implements Document {
    @Description("The users of this page")
    @XmlElementWrapper(name = "Items", nillable = true)
    @XmlElement(name = "UserAccountInfo", nillable = true)
    public List<UserAccountInfo> items = new ArrayList<>();
}
