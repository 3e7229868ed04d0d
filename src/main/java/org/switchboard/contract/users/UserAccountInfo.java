package org.switchboard.contract.users;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.Description;
import org.switchboard.contract.Document;
import org.switchboard.contract.EntityInfo;
import org.switchboard.contract.arrays.ArrayOfKeyValueOfstringstring;

/** A user, as the directory shows it. */
@XmlRootElement(name = "UserAccountInfo")
@XmlType(name = "UserAccountInfo")
public class UserAccountInfo extends EntityInfo implements Document {
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

    @Description("Whether the user can sign in with a password")
    @XmlElement(name = "HasPassword")
    public boolean hasPassword;
}
