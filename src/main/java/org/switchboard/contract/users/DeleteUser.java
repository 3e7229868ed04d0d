package org.switchboard.contract.users;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.Description;
import org.switchboard.contract.Document;

/** The request to delete a user. */
@XmlRootElement(name = "DeleteUser")
@XmlType(name = "DeleteUser")
public class DeleteUser implements Document {
    @Description("The ID of the user")
    @XmlElement(name = "UserId", nillable = true)
    public @Nullable String userId;
}
