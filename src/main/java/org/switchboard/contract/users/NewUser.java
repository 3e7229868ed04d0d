package org.switchboard.contract.users;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.Description;
import org.switchboard.contract.Document;
import org.switchboard.contract.arrays.ArrayOfKeyValueOfstringstring;

/** The request to make a user. */
@XmlRootElement(name = "NewUser")
@XmlType(name = "NewUser")
public class NewUser implements Document {
    @Description("The email address, with which the user signs in")
    @XmlElement(name = "EmailAddress", nillable = true)
    public @Nullable String emailAddress;

    @Description("The name that others see")
    @XmlElement(name = "DisplayName", nillable = true)
    public @Nullable String displayName;

    @Description("The roles: User, Manager, Customer, CallCenterDashboard, SystemAdministrator")
    @XmlElementWrapper(name = "Roles", nillable = true)
    @XmlElement(name = "string", namespace = ArrayOfKeyValueOfstringstring.NAMESPACE, nillable = true)
    public @Nullable List<@Nullable String> roles;

    @Description("The accounts in which the user may act")
    @XmlElementWrapper(name = "AccountIds", nillable = true)
    @XmlElement(name = "string", namespace = ArrayOfKeyValueOfstringstring.NAMESPACE, nillable = true)
    public @Nullable List<@Nullable String> accountIds;

    @Description("The password, 10 to 128 characters; never shown")
    @XmlElement(name = "Password", nillable = true)
    public @Nullable String password;
}
