package org.switchboard.contract.users;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.Description;
import org.switchboard.contract.Document;
import org.switchboard.contract.ListRequest;

/** The request to list users. */
@XmlRootElement(name = "ListUsers")
@XmlType(name = "ListUsers")
public class ListUsers extends ListRequest implements Document {
    @Description("Only users whose email address contains this text, in any case")
    @XmlElement(name = "EmailFilter", nillable = true)
    public @Nullable String emailFilter;

    @Description("Only users with this role")
    @XmlElement(name = "Role", nillable = true)
    public @Nullable String role;
}
