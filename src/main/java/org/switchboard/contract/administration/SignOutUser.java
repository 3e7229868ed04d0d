package org.switchboard.contract.administration;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.Description;
import org.switchboard.contract.Document;

/** The request to end every sign-in of a user. */
@XmlRootElement(name = "SignOutUser")
@XmlType(name = "SignOutUser")
public class SignOutUser implements Document {
    @Description("The ID of the user, or the email address")
    @XmlElement(name = "UserId", nillable = true)
    public @Nullable String userId;
}
