package org.switchboard.contract.users;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.Description;
import org.switchboard.contract.Document;

/** The request to change your own password. */
@XmlRootElement(name = "ChangePassword")
@XmlType(name = "ChangePassword")
public class ChangePassword implements Document {
    @Description("The password that you have now")
    @XmlElement(name = "CurrentPassword", nillable = true)
    public @Nullable String currentPassword;

    @Description("The password, 10 to 128 characters; never shown")
    @XmlElement(name = "NewPassword", nillable = true)
    public @Nullable String newPassword;
}
