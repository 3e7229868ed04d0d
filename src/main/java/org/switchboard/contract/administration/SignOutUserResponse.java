package org.switchboard.contract.administration;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.Description;
import org.switchboard.contract.Document;

/** What became of the sign-ins of a user. */
@XmlRootElement(name = "SignOutUserResponse")
@XmlType(name = "SignOutUserResponse")
public class SignOutUserResponse implements Document {
    @Description("The user")
    @XmlElement(name = "UserId", nillable = true)
    public @Nullable String userId;

    @Description("How many sign-ins were ended")
    @XmlElement(name = "Ended")
    public int ended;
}
